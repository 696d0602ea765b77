import { MINUTE, Clock, FixedClock } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import {
  ConfirmTelegramLink,
  StartTelegramLink,
  TelegramAccountQueries,
  TelegramModule,
  TelegramReachability,
  UnlinkTelegram,
} from './index.js';

let nextChat = 5_000_000_000n; // beyond 32 bits, as Telegram's are
const newChat = () => nextChat++;

/** Real Postgres; nothing talks to Telegram here. */
describe('linking a Telegram account', () => {
  let context: TestContext;
  let userId: string;
  const start = () => context.get(StartTelegramLink).execute(userId);
  const confirm = (code: string, chatId = newChat()) =>
    context.get(ConfirmTelegramLink).execute(code, chatId);
  const link = () => context.get(TelegramAccountQueries).getLink(userId);
  const events = async (type: string) => {
    const { rows } = await context
      .get(Pool)
      .query('SELECT payload FROM outbox_event WHERE type = $1 AND aggregate_id = $2', [type, userId]);
    return rows.map(({ payload }: { payload: object }) => payload);
  };
  /** The last character of the secret, changed. */
  const mistyped = (code: string) => `${code.slice(0, -2)}${code.at(-2) === 'A' ? 'B' : 'A'}${code.at(-1)}`;

  beforeAll(async () => {
    context = await createTestContext([TelegramModule]);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    userId = await new Market(context).newUser('CREATOR');
  });

  it('gives a code and a deep link to the bot that carries it, and stores no code', async () => {
    const { code, deepLink } = await start();
    expect(deepLink).toBe(`https://t.me/dubl_test_bot?start=${code}`);
    const { rows } = await context
      .get(Pool)
      .query('SELECT l::text AS row FROM telegram_link_code l WHERE user_id = $1', [userId]);
    expect(rows[0].row).not.toContain(code.slice(8));
  });

  it('links the account that sends the code, and tells the user once', async () => {
    const { code } = await start();
    expect(await confirm(code)).toEqual({ outcome: 'LINKED', displayName: 'Имя' });
    expect(await link()).toMatchObject({ isLinked: true, isReachable: true, isAvailable: true });
    expect(await events('TELEGRAM_LINKED')).toEqual([{ userId }]);
    expect(await confirm(code)).toEqual({ outcome: 'WRONG_CODE' });
  });

  it('links one of twenty accounts that send one code at once', async () => {
    const { code } = await start();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirm(code)));
    expect(outcomes.filter(({ outcome }) => outcome === 'LINKED')).toHaveLength(1);
    expect(await events('TELEGRAM_LINKED')).toHaveLength(1);
  });

  it('voids a code by a newer one', async () => {
    const { code } = await start();
    const newer = await start();
    expect(await confirm(code)).toEqual({ outcome: 'WRONG_CODE' });
    expect(await confirm(newer.code)).toMatchObject({ outcome: 'LINKED' });
  });

  it('voids a code after five wrong tries, and not after four', async () => {
    const { code } = await start();
    for (let tries = 0; tries < 4; tries += 1) await confirm(mistyped(code));
    const second = await start();
    for (let tries = 0; tries < 5; tries += 1) await confirm(mistyped(second.code));
    expect(await confirm(second.code)).toEqual({ outcome: 'WRONG_CODE' });
    const third = await start();
    for (let tries = 0; tries < 4; tries += 1) await confirm(mistyped(third.code));
    expect(await confirm(third.code)).toMatchObject({ outcome: 'LINKED' });
  });

  it('refuses what cannot be a code', async () => {
    for (const text of ['', 'code', '\0'.repeat(30), 'я'.repeat(30)])
      expect(await confirm(text)).toEqual({ outcome: 'WRONG_CODE' });
  });

  it('links an account to one user only, and a user to one account only', async () => {
    const chatId = newChat();
    await confirm((await start()).code, chatId);
    await expect(start()).rejects.toMatchObject({ details: { rule: 'ILLEGAL_TRANSITION', from: 'LINKED' } });
    userId = await new Market(context).newUser('BRAND');
    expect(await confirm((await start()).code, chatId)).toEqual({ outcome: 'TAKEN' });
    expect(await link()).toMatchObject({ isLinked: false });
  });

  it('unlinks from the site once, and from the chat', async () => {
    const chatId = newChat();
    await confirm((await start()).code, chatId);
    await context.get(UnlinkTelegram).execute(userId);
    expect(await link()).toMatchObject({ isLinked: false, isReachable: false, linkedAt: null });
    await expect(context.get(UnlinkTelegram).execute(userId)).rejects.toMatchObject({
      details: { rule: 'ILLEGAL_TRANSITION', from: 'UNLINKED' },
    });
    await confirm((await start()).code, chatId);
    expect(await context.get(UnlinkTelegram).fromChat(chatId)).toBe(true);
    expect(await context.get(UnlinkTelegram).fromChat(chatId)).toBe(false);
  });

  it('tells the user once that the account cannot be reached, until it can be again', async () => {
    const chatId = newChat();
    const reachability = context.get(TelegramReachability);
    await confirm((await start()).code, chatId);
    await Promise.all([reachability.lose(chatId), reachability.lose(chatId)]);
    expect(await link()).toMatchObject({ isLinked: true, isReachable: false });
    expect(await events('TELEGRAM_UNREACHABLE')).toEqual([{ userId }]);
    await reachability.regain(chatId);
    expect(await link()).toMatchObject({ isReachable: true });
  });
});

describe('the term of a link code', () => {
  it('is ten minutes', async () => {
    const context = await createTestContext([TelegramModule]);
    const clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    const start = async () =>
      context.get(StartTelegramLink).execute(await new Market(context).newUser('BRAND'));
    const [late, inTime] = [await start(), await start()];
    clock.advance(10 * MINUTE - 1);
    const confirm = context.get(ConfirmTelegramLink);
    expect(await confirm.execute(inTime.code, newChat())).toMatchObject({ outcome: 'LINKED' });
    clock.advance(1);
    expect(await confirm.execute(late.code, newChat())).toEqual({ outcome: 'WRONG_CODE' });
    await context.close();
  });

  it('does not begin where the channel is off', async () => {
    const context = await createTestContext([TelegramModule], { telegram: null });
    const userId = await new Market(context).newUser('BRAND');
    await expect(context.get(StartTelegramLink).execute(userId)).rejects.toMatchObject({
      details: { rule: 'TELEGRAM_OFF' },
    });
    expect(await context.get(TelegramAccountQueries).getLink(userId)).toMatchObject({ isAvailable: false });
    await context.close();
  });
});
