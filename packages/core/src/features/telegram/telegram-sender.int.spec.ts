import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/index.js';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import {
  FakeTelegram,
  Market,
  createTestContext,
  eventually,
  type TestContext,
} from '../../testing/index.js';
import { Deliver, DeliveriesModule, PlanDeliveries } from '../deliveries/index.js';
import { ConfirmTelegramLink, StartTelegramLink, TelegramModule, TelegramSender } from './index.js';

const HANGS_FOR_MS = 300;

/** Real: Postgres, Redis, the sender, HTTP. Fake: Telegram's server, and the clock where it is moved. */
describe('the Telegram channel', () => {
  let fake: FakeTelegram;
  let context: TestContext;
  let offsetMs = 0;
  let nextChat = 40_000;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    const telegram = { ...fake.config, timeoutMs: HANGS_FOR_MS };
    context = await createTestContext([DeliveriesModule, TelegramModule], { telegram });
    context.get(Clock).now = () => new Date(Date.now() + offsetMs);
  });
  afterAll(async () => {
    await context.close();
    await fake.close();
  });
  beforeEach(async () => {
    fake.healthy();
    await context.get(Pool).query('DELETE FROM delivery');
  });

  async function linkedUser(): Promise<{ userId: string; chatId: number }> {
    const userId = await new Market(context).newUser('CREATOR');
    const chatId = nextChat++;
    fake.chats.open({ id: chatId, name: 'Аня' });
    const { code } = await context.get(StartTelegramLink).execute(userId);
    await context.get(ConfirmTelegramLink).execute(code, BigInt(chatId));
    return { userId, chatId };
  }

  const plan = (userIds: string[], title = 'Деньги в резерве', body = '«Чай & <Ко>»: 12 500 ₽') =>
    context.get(TransactionRunner).run((tx) =>
      context.get(PlanDeliveries).execute(
        tx,
        'TELEGRAM',
        {
          ...{ eventId: randomUUID(), type: 'ESCROW_FUNDED', title, body, href: '/deals/1' },
          requestId: 'request-1',
        },
        userIds,
      ),
    );

  async function deliverDue(): Promise<void> {
    const sender = context.get(TelegramSender);
    const claimed = await context.get(Deliver).claim(sender, 100);
    await Promise.all(claimed.map((message) => context.get(Deliver).send(sender, message)));
  }

  const callsTo = (chatId: number) =>
    fake.calls.filter(({ method, params }) => method === 'sendMessage' && params.chat_id === chatId);

  async function row(userId: string) {
    const { rows } = await context.get(Pool).query(
      `SELECT status::text, attempts, failures, last_error AS error, provider_message_id AS "messageId", code,
              extract(epoch FROM next_attempt_at - $2)::float8 AS "nextInSec"
       FROM delivery WHERE user_id = $1 ORDER BY seq LIMIT 1`,
      [userId, context.get(Clock).now()],
    );
    return rows[0];
  }

  it('sends the message with its code and keeps the id that Telegram gave it', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId]);
    await deliverDue();
    const [message] = fake.sent(chatId);
    const { code, ...delivery } = await row(userId);
    expect(delivery).toMatchObject({ status: 'SENT', messageId: String(message!.id) });
    expect(message!.text).toContain('«Чай & <Ко>»: 12 500 ₽');
    expect(message!.text).toContain(`Код сообщения: ${code}`);
  });

  it('plans nothing for who has linked no account', async () => {
    const userId = await new Market(context).newUser('BRAND');
    await plan([userId]);
    expect(await row(userId)).toBeUndefined();
  });

  it('skips a message whose recipient has unlinked meanwhile', async () => {
    const { userId } = await linkedUser();
    await plan([userId]);
    await context.get(Pool).query('DELETE FROM telegram_account WHERE user_id = $1', [userId]);
    await deliverDue();
    expect(await row(userId)).toMatchObject({ status: 'SKIPPED', error: 'NOT_LINKED' });
  });

  it('waits exactly as long as a 429 says, which counts as no failure', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId]);
    fake.fail({ kind: 'TOO_MANY', retryAfter: 37 });
    await deliverDue();
    const waiting = await row(userId);
    expect(waiting).toMatchObject({ status: 'PENDING', failures: 0, error: 'TELEGRAM_429' });
    expect(waiting.nextInSec).toBeGreaterThan(34);
    expect(waiting.nextInSec).toBeLessThanOrEqual(37);
    await deliverDue();
    expect(callsTo(chatId)).toHaveLength(1);
    // A worker whose clock is ahead does not call either: the pace has its time from Redis.
    offsetMs += 37_000;
    await deliverDue();
    expect(callsTo(chatId)).toHaveLength(1);
    expect(await row(userId)).toMatchObject({ status: 'PENDING', failures: 0, error: 'CHAT_HELD' });
  });

  it('calls again when the time of a 429 is over', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId]);
    fake.fail({ kind: 'TOO_MANY', retryAfter: 2 });
    await eventually(async () => {
      await deliverDue();
      return fake.sent(chatId).length > 0;
    });
    const [first, second] = callsTo(chatId).map(({ at }) => at.getTime());
    expect(second! - first!).toBeGreaterThan(1_990);
    expect(callsTo(chatId)).toHaveLength(2);
  });

  it('gives a message up that Telegram cannot take although it answers others, and goes on in the chat', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId], 'Первое');
    await plan([userId], 'Второе');
    await context.get(Pool).query(`UPDATE delivery SET failures = 18 WHERE title = 'Первое'`);
    fake.fail({ kind: 'ERROR' }, 'sendMessage', 3);
    for (let call = 1; call <= 3; call += 1) {
      expect(await row(userId)).toMatchObject({ status: 'PENDING', failures: 17 + call });
      await deliverDue();
      offsetMs += 300_000;
    }
    expect(await row(userId)).toMatchObject({ status: 'FAILED', failures: 21, error: 'TELEGRAM_500' });
    await deliverDue();
    expect(fake.sent(chatId)).toEqual([expect.objectContaining({ text: expect.stringContaining('Второе') })]);
  }, 30_000);

  it('gives none up while Telegram is away', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId]);
    fake.fail({ kind: 'ERROR' }, 'sendMessage', 10);
    fake.fail({ kind: 'HANG' }, 'getMe', 5);
    fake.fail({ kind: 'ERROR' }, 'getMe', 5);
    for (let call = 1; call <= 10; call += 1) {
      await deliverDue();
      offsetMs += 300_000;
    }
    expect(await row(userId)).toMatchObject({ status: 'PENDING', attempts: 10, failures: 0 });
    await deliverDue();
    expect(fake.sent(chatId)).toHaveLength(1);
  }, 60_000);

  it('stops at a chat that refuses, and tells its owner on the site once', async () => {
    const { userId, chatId } = await linkedUser();
    await plan([userId], 'Первое');
    await plan([userId], 'Второе');
    fake.people.block(chatId);
    await deliverDue();
    await deliverDue();
    const { rows } = await context
      .get(Pool)
      .query('SELECT status::text, last_error FROM delivery WHERE user_id = $1 ORDER BY seq', [userId]);
    expect(rows).toEqual([
      { status: 'BLOCKED', last_error: 'TELEGRAM_403' },
      { status: 'BLOCKED', last_error: 'UNREACHABLE' },
    ]);
    const events = await context
      .get(Pool)
      .query(`SELECT 1 FROM outbox_event WHERE type = 'TELEGRAM_UNREACHABLE' AND aggregate_id = $1`, [
        userId,
      ]);
    expect(events.rowCount).toBe(1);
  });

  it('does not repeat what Telegram calls a bad request', async () => {
    const { userId } = await linkedUser();
    await plan([userId]);
    fake.fail({ kind: 'BAD_REQUEST' });
    await deliverDue();
    expect(await row(userId)).toMatchObject({ status: 'FAILED', error: 'TELEGRAM_400' });
  });

  it.each([
    ['an error of Telegram', { kind: 'ERROR' }, 'TELEGRAM_500', 1],
    ['a call that hangs', { kind: 'HANG' }, 'NO_ANSWER', 1],
    [
      'an answer that is lost: the one case where a message comes twice',
      { kind: 'CUT_AFTER' },
      'NO_ANSWER',
      2,
    ],
  ] as const)('tries again after %s', async (_, fault, error, copies) => {
    const { userId, chatId } = await linkedUser();
    await plan([userId]);
    fake.fail(fault);
    await deliverDue();
    expect(await row(userId)).toMatchObject({ status: 'PENDING', failures: 1, error });
    offsetMs += 60_000;
    await deliverDue();
    expect(await row(userId)).toMatchObject({ status: 'SENT', attempts: 2 });
    expect(fake.sent(chatId)).toHaveLength(copies);
  });

  it('sends one message a second to a chat, in their order, and holds up no other chat for it', async () => {
    const [busy, other] = [await linkedUser(), await linkedUser()];
    const titles = ['Первое', 'Второе', 'Третье', 'Четвёртое'];
    for (const title of titles) await plan([busy.userId], title);
    await plan([other.userId], 'Другое');
    await deliverDue();
    const between = Date.now();
    for (const _ of titles.slice(1)) await deliverDue();
    const sent = fake.sent(busy.chatId);
    titles.forEach((title, index) => expect(sent[index]!.text).toContain(title));
    // Three gaps of a second, of which a busy machine may take a part by sending the first one late.
    expect(Number(sent[3]!.sentAt) - Number(sent[0]!.sentAt)).toBeGreaterThan(2_600);
    expect(Number(fake.sent(other.chatId)[0]!.sentAt)).toBeLessThanOrEqual(between);
  });

  it('sends thirty messages a second over all chats, not more', async () => {
    const users = [];
    for (let count = 0; count < 40; count += 1) users.push(await linkedUser());
    await plan(users.map(({ userId }) => userId));
    await deliverDue();
    const times = users.map(({ chatId }) => Number(fake.sent(chatId)[0]!.sentAt));
    // 39 gaps of a thirtieth of a second: 1.3 s, of which a busy machine may take a part by sending the first one late.
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(900);
  });
});
