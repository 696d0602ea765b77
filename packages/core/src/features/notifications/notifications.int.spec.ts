import { randomUUID } from 'node:crypto';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import type { ConsumedEvent } from '../../platform/outbox/index.js';
import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { DealsModule } from '../deals/index.js';
import { AdjustBalance, DecideAdjustment, FinanceModule } from '../finance/index.js';
import { PaymentsModule } from '../payments/index.js';
import { NotificationConsumer, NotificationsModule } from './index.js';

/** Real: Postgres, Redis. */
describe('notifications', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext([NotificationsModule, DealsModule, PaymentsModule, FinanceModule], {
      mail: { kind: 'folder', folder: '/nowhere', from: '' },
    });
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
      payload: { jobId, creatorIds: rows.map(({ id }) => id), inviteeIds: [] },
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

  it('tell the proposer of a correction what another admin decided, and lead to it; of his own word they are silent', async () => {
    const market = new Market(context);
    const [proposer, other] = [await market.newUser('ADMIN'), await market.newUser('ADMIN')];
    const pool = context.get(Pool);
    const propose = async () =>
      context.get(AdjustBalance).execute({
        ...{ adminId: proposer, userId: await market.newUser('CREATOR'), direction: 'CREDIT' as const },
        ...{ amountMinor: 1_000_000_000n, currency: 'RUB' as const, reason: 'Оплата списана дважды' },
      });
    const decide = context.get(DecideAdjustment);
    const toldOf = async (adjustmentId: string) => {
      const { rows: events } = await pool.query<ConsumedEvent>(
        `SELECT id, type, aggregate_id AS "aggregateId", payload, request_id AS "requestId", created_at AS "createdAt"
         FROM outbox_event WHERE aggregate_id = $1 AND type ~ 'CONFIRMED|REJECTED'`,
        [adjustmentId],
      );
      expect(events).toHaveLength(1);
      await context
        .get(TransactionRunner)
        .run((tx) => context.get(NotificationConsumer).handle(tx, events[0]!));
      const { rows } = await pool.query(
        'SELECT user_id AS "to", title, href FROM notification WHERE event_id = $1',
        [events[0]!.id],
      );
      return rows;
    };
    const [confirmed, rejected, takenBack] = [await propose(), await propose(), await propose()];
    await decide.confirm({ adminId: other, adjustmentId: confirmed });
    await decide.reject({ adminId: other, adjustmentId: rejected, reason: 'Не сходится с выпиской' });
    await decide.reject({ adminId: proposer, adjustmentId: takenBack, reason: null });

    const href = (id: string) => `/admin/finance/adjustments?id=${id}`;
    expect(await toldOf(confirmed)).toEqual([
      { to: proposer, title: 'Вашу корректировку подтвердили', href: href(confirmed) },
    ]);
    expect(await toldOf(rejected)).toEqual([
      { to: proposer, title: 'Вашу корректировку отклонили', href: href(rejected) },
    ]);
    expect(await toldOf(takenBack)).toEqual([]);
  });

  it('go through the channels that each has on: what is off in app may still go out by mail', async () => {
    const market = new Market(context);
    const [anna, boris, vera] = [
      await market.newUser('ADMIN'),
      await market.newUser('ADMIN'),
      await market.newUser('ADMIN'),
    ];
    const pool = context.get(Pool);
    const turnOff = (userId: string, group: string, channel: string) =>
      pool.query('INSERT INTO notification_preference VALUES ($1, $2, $3, false)', [userId, group, channel]);
    await turnOff(anna, 'DEALS', 'IN_APP');
    await turnOff(boris, 'DEALS', 'EMAIL');
    await turnOff(vera, 'MONEY', 'EMAIL'); // another group
    const { dealId } = await market.newFundedDeal();
    const event = {
      id: randomUUID(),
      type: 'DISPUTE_OVERDUE',
      aggregateId: dealId,
      payload: { dealId, disputeId: randomUUID(), actorId: null },
      requestId: 'request-2',
      createdAt: new Date(),
    } satisfies ConsumedEvent;
    for (let run = 0; run < 2; run += 1)
      await context.get(TransactionRunner).run((tx) => context.get(NotificationConsumer).handle(tx, event));
    const to = async (table: 'notification' | 'delivery') => {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT user_id AS id FROM ${table} WHERE event_id = $1 AND user_id = ANY ($2)`,
        [event.id, [anna, boris, vera]],
      );
      return rows.map(({ id }) => id).sort();
    };
    expect(await to('notification')).toEqual([boris, vera].sort());
    expect(await to('delivery')).toEqual([anna, vera].sort());
    const { rows } = await pool.query(
      `SELECT DISTINCT channel::text, status::text, type, request_id FROM delivery WHERE event_id = $1`,
      [event.id],
    );
    expect(rows).toEqual([
      { channel: 'EMAIL', status: 'PENDING', type: 'DISPUTE_OVERDUE', request_id: 'request-2' },
    ]);
  });
});
