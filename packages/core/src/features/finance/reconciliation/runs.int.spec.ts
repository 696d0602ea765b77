import { Clock, DAY, FixedClock, HOUR } from '../../../platform/clock/index.js';
import { Pool } from '../../../platform/db/index.js';
import { ReconcileNightly, RemoveOldRuns, RunReconciliation, RunsQueries } from '../index.js';
import { FinanceWorld } from '../testing/finance-world.js';

/** Real: Postgres, Redis. Fake: the clock. */
describe('runs of reconciliation', () => {
  let world: FinanceWorld;
  let clock: FixedClock;

  beforeEach(async () => {
    world = await FinanceWorld.open();
    clock = new FixedClock(new Date());
    world.context.get(Clock).now = () => clock.now();
  });
  afterEach(() => world.context.close());

  const nightly = () => world.use(ReconcileNightly).execute();
  const alerts = () => world.count(`outbox_event WHERE type = 'MONEY_ALERT'`);
  /** A currency that does not come to nothing, 150 accounts that are wrong. */
  const plant = () =>
    world.context.get(Pool).query(`SET session_replication_role = replica;
      INSERT INTO ledger_account (id, code, kind, currency, mode, balance_minor, version, created_at)
      SELECT gen_random_uuid(), 'wallet:nobody-' || n, 'WALLET', 'RUB', 'ROW', 5, 1, now() FROM generate_series(1, 150) n;
      SET session_replication_role = DEFAULT`);

  it('is one a night, however many workers look and however often', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, nightly));
    expect(made.reduce((sum, count) => sum + count)).toBe(1);
    expect(await nightly()).toBe(0);
    expect(await world.count('reconciliation_run')).toBe(1);
    clock.advance(DAY);
    expect(await nightly()).toBe(1);
  });

  it('is made up for after a downtime, once, and not for each night that was missed', async () => {
    await nightly();
    clock.advance(5 * DAY + 3 * HOUR);
    expect(await nightly()).toBe(1);
    expect(await nightly()).toBe(0);
  });

  it('begins the night at three in Moscow', async () => {
    clock.set(new Date('2026-11-24T23:59:00Z'));
    expect(await nightly()).toBe(1);
    clock.set(new Date('2026-11-25T00:00:00Z'));
    expect(await nightly()).toBe(1);
  });

  it('tells admins once of a run that found something, and keeps the first of very many differences', async () => {
    await plant();
    const run = await world.use(RunReconciliation).execute({ source: 'ADMIN', adminId: world.adminId });
    expect(run?.differences).toHaveLength(150);
    expect(await alerts()).toBe(1);
    const newest = await world.use(RunsQueries).newest();
    expect(newest).toMatchObject({
      id: run?.runId,
      source: 'ADMIN',
      startedBy: { id: world.adminId },
      count: 150,
    });
    const { items } = await world.use(RunsQueries).list({ limit: 10 });
    expect(items).toMatchObject([{ id: run?.runId, startedBy: { id: world.adminId } }]);
    expect(newest?.differences).toHaveLength(100);
    expect(
      await world.count(`audit_entry WHERE action = 'RECONCILIATION_RUN' AND actor_id = $1`, world.adminId),
    ).toBe(1);
  });

  it('tells nobody of a clean run', async () => {
    await world.use(RunReconciliation).execute({ source: 'CLI' });
    expect(await world.use(RunsQueries).newest()).toMatchObject({
      startedBy: null,
      count: 0,
      differences: [],
    });
    expect(await alerts()).toBe(0);
  });

  it('is refused while one is going on', async () => {
    const other = await world.context.get(Pool).connect();
    try {
      await other.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('dubl reconciliation', 0))`);
      await expect(
        world.use(RunReconciliation).execute({ source: 'ADMIN', adminId: world.adminId }),
      ).rejects.toMatchObject({ code: 'CONFLICT', details: { reason: 'RECONCILIATION_RUNNING' } });
      expect(await nightly()).toBe(0);
    } finally {
      await other.query('ROLLBACK');
      other.release();
    }
    expect(await nightly()).toBe(1);
  });

  it('leaves after ninety days when it was clean, and stays when it was not', async () => {
    await nightly();
    await plant();
    clock.advance(DAY);
    await nightly();
    clock.advance(90 * DAY);
    expect(await world.use(RemoveOldRuns).execute()).toBe(1);
    expect(await world.use(RunsQueries).newest()).toMatchObject({ count: 150 });
  });
});
