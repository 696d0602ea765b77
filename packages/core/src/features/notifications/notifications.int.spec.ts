import { randomUUID } from 'node:crypto';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import type { ConsumedEvent } from '../../platform/outbox/index.js';
import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { DealsModule } from '../deals/index.js';
import { PaymentsModule } from '../payments/index.js';
import { NotificationConsumer, NotificationsModule } from './index.js';

/** Real: Postgres, Redis. */
describe('notifications', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext([NotificationsModule, DealsModule, PaymentsModule]);
  });
  afterAll(() => context.close());

  it('reach everybody who waits for a popular job, once', async () => {
    const market = new Market(context);
    const jobId = await market.newJob(await market.newUser('BRAND'));
    const { rows } = await context.get(Pool).query<{ id: string }>(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
       SELECT gen_random_uuid(), n || '@example.com', 'x', 'CREATOR', 'Имя', now() FROM generate_series(1, 20000) n
       RETURNING id`,
    );
    const event = {
      id: randomUUID(),
      type: 'JOB_CLOSED',
      aggregateId: jobId,
      payload: { jobId, creatorIds: rows.map(({ id }) => id) },
      requestId: 'request-1',
      createdAt: new Date(),
    } satisfies ConsumedEvent;
    const consumer = context.get(NotificationConsumer);
    for (let delivery = 0; delivery < 2; delivery += 1)
      await context.get(TransactionRunner).run((tx) => consumer.handle(tx, event));
    const written = await context
      .get(Pool)
      .query(
        'SELECT count(DISTINCT user_id)::int AS users, count(*)::int AS rows FROM notification WHERE event_id = $1',
        [event.id],
      );
    expect(written.rows).toEqual([{ users: 20_000, rows: 20_000 }]);
  });
});
