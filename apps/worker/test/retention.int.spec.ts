import { randomUUID } from 'node:crypto';
import { RemoveOldUpdates, TelegramModule } from '@dubl/core/features/telegram';
import { DAY, HOUR } from '@dubl/core/platform/clock';
import { Pool } from '@dubl/core/platform/db';
import { IdempotencyModule, RemoveOldIdempotencyKeys } from '@dubl/core/platform/idempotency';
import { OutboxRelayModule, RemoveDoneEvents } from '@dubl/core/platform/outbox';
import { createTestContext, type TestContext } from '@dubl/core/testing';

describe('retention', () => {
  let context: TestContext;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([OutboxRelayModule, IdempotencyModule, TelegramModule]);
    pool = context.get(Pool);
  });
  afterAll(() => context.close());

  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

  const addEvents = async (
    count: number,
    { doneAt = null, deadAt = null }: { doneAt?: Date | null; deadAt?: Date | null },
  ) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await pool.query(
      `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at, done_at, dead_at)
       SELECT id, 'job', id, 'JOB_APPROVED', '{}', 'test-request', $2, $2, $3, $4 FROM unnest($1::uuid[]) AS e (id)`,
      [ids, ago(60 * DAY), doneAt, deadAt],
    );
    await pool.query(`INSERT INTO consumption SELECT 'test', id, now() FROM unnest($1::uuid[]) AS e (id)`, [
      ids,
    ]);
    return ids;
  };
  const left = async (table: 'outbox_event' | 'consumption', column: string): Promise<string[]> =>
    (await pool.query<{ id: string }>(`SELECT ${column} AS id FROM ${table}`)).rows
      .map(({ id }) => id)
      .sort();

  it('removes events that were done over 30 days ago, with their consumptions, and nothing else', async () => {
    await addEvents(1_200, { doneAt: ago(31 * DAY) });
    const kept = [
      ...(await addEvents(1, { doneAt: ago(29 * DAY) })),
      ...(await addEvents(1, { deadAt: ago(31 * DAY) })),
      ...(await addEvents(1, {})),
    ].sort();
    expect(await context.get(RemoveDoneEvents).execute()).toBe(1_200);
    expect(await left('outbox_event', 'id')).toEqual(kept);
    expect(await left('consumption', 'event_id')).toEqual(kept);
  });

  it('removes updates of the bot three days after they were handled, or came and were not', async () => {
    const add = (updateId: number, handledAt: Date | null, receivedAt = ago(9 * DAY)) =>
      pool.query(
        `INSERT INTO telegram_update (bot_id, update_id, body, request_id, received_at, handled_at)
         VALUES (1, $1, CASE WHEN $2::timestamptz IS NULL THEN '{}' END, 'request-1', $3, $2)`,
        [updateId, handledAt, receivedAt],
      );
    await add(1, ago(4 * DAY));
    await add(2, ago(2 * DAY));
    await add(3, null, ago(2 * DAY));
    await add(4, null, ago(4 * DAY));
    expect(await context.get(RemoveOldUpdates).execute()).toBe(2);
    const { rows } = await pool.query<{ id: bigint }>(
      'SELECT update_id AS id FROM telegram_update ORDER BY 1',
    );
    expect(rows.map(({ id }) => Number(id))).toEqual([2, 3]);
  });

  it('removes idempotency keys after the promised day and a margin', async () => {
    const userId = randomUUID();
    const add = (key: string, createdAt: Date) =>
      pool.query(
        `INSERT INTO idempotency_key (user_id, key, fingerprint, status, body, created_at) VALUES ($1, $2, '', 200, '', $3)`,
        [userId, key, createdAt],
      );
    await add('old', ago(31 * HOUR));
    await add('fresh', ago(25 * HOUR));
    expect(await context.get(RemoveOldIdempotencyKeys).execute()).toBe(1);
    const { rows } = await pool.query('SELECT key FROM idempotency_key');
    expect(rows).toEqual([{ key: 'fresh' }]);
  });
});
