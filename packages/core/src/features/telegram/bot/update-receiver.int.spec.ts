import { Pool } from '../../../platform/db/index.js';
import { FakeTelegram, createTestContext, type TestContext } from '../../../testing/index.js';
import { TelegramModule, TelegramUpdates } from '../index.js';
import { UpdateReceiver } from './update-receiver.js';

const NEVER = new AbortController().signal;

/** Real: Postgres, the bot, HTTP. Fake: Telegram's server. */
describe('long polling', () => {
  let fake: FakeTelegram;
  let context: TestContext;
  let receiver: UpdateReceiver;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    context = await createTestContext([TelegramModule], { telegram: fake.config });
    receiver = context.get(UpdateReceiver);
  });
  afterAll(async () => {
    await context.close();
    await fake.close();
  });

  const stored = async () => {
    const { rows } = await context
      .get(Pool)
      .query<{ id: bigint; lane: bigint; waits: boolean }>(
        'SELECT update_id AS id, lane, handled_at IS NULL AS waits FROM telegram_update ORDER BY update_id',
      );
    return rows;
  };

  it('confirms an update once it is stored, and by the next poll alone', async () => {
    fake.people.say({ id: 60_000, name: 'Аня' }, '/help');
    fake.people.say({ id: 60_001, name: 'Борис' }, '/help');
    expect(await receiver.receive(NEVER, 0)).toBe(2);
    expect(fake.updates.waiting).toBe(2);
    expect(await stored()).toMatchObject([{ waits: true }, { waits: true }]);
    expect(await receiver.receive(NEVER, 0)).toBe(0);
    expect(fake.updates.waiting).toBe(0);
  });

  it('confirms none of those that Postgres did not take', async () => {
    const person = { id: 60_002, name: 'Вера' };
    await receiver.receive(NEVER, 0);
    fake.people.say(person, '/help');
    await context.get(Pool).query('ALTER TABLE telegram_update RENAME TO elsewhere');
    for (let poll = 0; poll < 2; poll += 1) await expect(receiver.receive(NEVER, 0)).rejects.toThrow();
    expect(fake.updates.waiting).toBe(1);
    await context.get(Pool).query('ALTER TABLE elsewhere RENAME TO telegram_update');
    await context.get(TelegramUpdates).drain(NEVER);
    expect(fake.sent(person.id)).toHaveLength(1);
    expect(fake.updates.waiting).toBe(0);
  });

  it('knows what comes again, to whoever polls next, and keeps only its number', async () => {
    const person = { id: 60_003, name: 'Глеб' };
    fake.people.say(person, '/help');
    await receiver.receive(NEVER, 0); // and ends before it has confirmed
    const next = await createTestContext([TelegramModule], {
      telegram: fake.config,
      databaseUrl: context.config.databaseUrl,
    });
    for (let run = 0; run < 2; run += 1) await next.get(TelegramUpdates).drain(NEVER);
    await next.close();
    expect(fake.sent(person.id)).toHaveLength(1);
    expect((await stored()).every(({ lane, waits }) => lane === 0n && !waits)).toBe(true);
  });
});
