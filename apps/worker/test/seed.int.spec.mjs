import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { FinanceModule, Reconciliation } from '@dubl/core/features/finance';
import { DAY } from '@dubl/core/platform/clock';
import { DealStatus, EscrowStatus, InvitationStatus, LongPool, PayoutStatus } from '@dubl/core/platform/db';
import { createTestContext } from '@dubl/core/testing';
import { turbo } from '../../../tools/lib/build.mjs';
import { createProcesses } from '../../../tools/lib/processes.mjs';
import { inLocal } from '../../../tools/lib/repository.mjs';
import { alone } from '../../../tools/lib/setup.mjs';

const run = promisify(execFile);
const script = path.resolve(import.meta.dirname, '../../../prisma/seed/seed.ts');

/** States that no use case reaches yet, or only for as long as a worker needs. */
const UNSEEDED = ['APPROVED', 'SENDING', 'RETURNED'];

// Real: the script as people run it, Postgres, Redis. Nothing is faked.
describe('demo data', () => {
  const processes = createProcesses();
  let context;
  let first;

  const seed = async (env = {}) => {
    const { database, config } = context;
    const own = {
      APP_ENV: 'test',
      DATABASE_URL: database.url,
      QUEUE_PREFIX: config.queuePrefix,
      LOG_LEVEL: 'warn',
    };
    const { stdout } = await run(process.execPath, [script], {
      env: { ...process.env, NODE_OPTIONS: '', ...own, ...env },
    });
    return stdout;
  };
  const rowsOf = async (statement) => (await context.get(LongPool).query(statement)).rows;
  const valuesOf = async (statement) => (await rowsOf(statement)).map(({ value }) => value);

  beforeAll(async () => {
    // The script runs on the built core; turbo knows whether it is up to date.
    await alone(() =>
      turbo(processes, ['run', 'build', '--filter=@dubl/core'], { logFile: inLocal('logs/build-core.log') }),
    );
    context = await createTestContext([FinanceModule]);
    first = await seed();
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await processes.stopAll();
  });

  /** Every row of every table, as one checksum a table. */
  async function fingerprint() {
    const tables = await valuesOf(
      `SELECT tablename AS value FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const sums = await Promise.all(
      tables.map((table) =>
        valuesOf(
          `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS value FROM "${table}" AS t`,
        ),
      ),
    );
    return Object.fromEntries(tables.map((table, index) => [table, sums[index][0]]));
  }

  it('changes no row when it runs again', async () => {
    expect(first).toContain('Demo data: done.');
    const before = await fingerprint();
    expect(await seed()).toContain('nothing to do');
    expect(await fingerprint()).toEqual(before);
  }, 60_000);

  it('is refused in production, in one line', async () => {
    const refusal = seed({ APP_ENV: 'production' });
    await expect(refusal).rejects.toMatchObject({
      code: 1,
      stderr: 'APP_ENV=production: demo data are refused here\n',
    });
  });

  it('leaves a ledger that reconciles', async () => {
    expect(await context.get(Reconciliation).differences()).toEqual([]);
  });

  it('shows invitations, deals, escrows and payouts in every state', async () => {
    const reachable = (states) => Object.values(states).filter((state) => !UNSEEDED.includes(state));
    const found = (table) => valuesOf(`SELECT DISTINCT status AS value FROM ${table}`);
    expect(await found('deal')).toEqual(expect.arrayContaining(reachable(DealStatus)));
    expect(await found('invitation')).toEqual(expect.arrayContaining(reachable(InvitationStatus)));
    expect(await found('escrow')).toEqual(expect.arrayContaining(reachable(EscrowStatus)));
    expect(await found('payout')).toEqual(expect.arrayContaining(reachable(PayoutStatus)));
  });

  it('has a dispute and a proposal between the demo accounts, and a verdict that split the money', async () => {
    const between = (table) =>
      valuesOf(`
        SELECT count(*)::int AS value FROM ${table} JOIN deal ON deal.id = deal_id
        JOIN app_user brand ON brand.id = brand_id AND brand.email = 'brand@example.com'
        JOIN app_user creator ON creator.id = creator_id AND creator.email = 'creator@example.com'
        WHERE ${table}.status = 'OPEN'`);
    expect(await between('dispute')).toEqual([1]);
    expect(await between('cancellation_proposal')).toEqual([1]);
    expect(await valuesOf(`SELECT outcome::text AS value FROM dispute WHERE status = 'RESOLVED'`)).toEqual([
      'SPLIT',
    ]);
  });

  it('has a tip between the demo accounts, corrections posted and waiting, and commission taken', async () => {
    expect(
      await valuesOf(`
        SELECT creator.email AS value FROM tip JOIN deal ON deal.id = deal_id
        JOIN app_user brand ON brand.id = brand_id AND brand.email = 'brand@example.com'
        JOIN app_user creator ON creator.id = creator_id`),
    ).toEqual(['creator@example.com']);
    expect(await valuesOf(`SELECT status::text AS value FROM adjustment ORDER BY id`)).toEqual([
      'POSTED',
      'PROPOSED',
    ]);
    expect(await valuesOf(`SELECT count(*)::int AS value FROM commission_withdrawal`)).toEqual([1]);
  });

  it('lets no term end within three days', async () => {
    const rows = await rowsOf(`
      SELECT CASE status WHEN 'AWAITING_FUNDING' THEN funding_due_at WHEN 'IN_REVIEW' THEN review_due_at ELSE due_at END AS deadline
      FROM deal WHERE status IN ('AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW')
      UNION ALL SELECT expires_at FROM application WHERE status = 'PENDING'
      UNION ALL SELECT expires_at FROM invitation WHERE status = 'SENT'
      UNION ALL SELECT expires_at FROM cancellation_proposal WHERE status = 'OPEN'
      UNION ALL SELECT created_at + interval '5 days' FROM dispute WHERE status = 'OPEN'
      UNION ALL SELECT deadline_at FROM job WHERE deadline_at IS NOT NULL`);
    expect(rows.length).toBeGreaterThan(40);
    const nearest = Math.min(...rows.map(({ deadline }) => deadline.getTime()));
    expect(nearest - Date.now()).toBeGreaterThan(3 * DAY);
  });

  it('happened in the past, and nothing of it is left to deliver', async () => {
    const [left] = await rowsOf(`
      SELECT (SELECT count(*)::int FROM outbox_event WHERE done_at IS NULL) AS events,
             (SELECT count(*)::int FROM sandbox_payment WHERE next_webhook_at IS NOT NULL) AS webhooks,
             (SELECT count(*)::int FROM deposit WHERE next_check_at IS NOT NULL) AS checks,
             (SELECT count(*)::int FROM session WHERE revoked_at IS NULL) AS sessions,
             (SELECT count(*)::int FROM deal_transition WHERE created_at > now()) AS future`);
    expect(left).toEqual({ events: 0, webhooks: 0, checks: 0, sessions: 0, future: 0 });
  });

  it('keeps late work out of the market: every version came within its term', async () => {
    const late = await valuesOf(`SELECT title AS value FROM deal WHERE work_left_sec < 0`);
    expect(late).toEqual([]);
  });

  it('is a market: jobs over all platforms and niches, creators with portfolios, queues for admins', async () => {
    const [size] = await rowsOf(`
      SELECT (SELECT count(*)::int FROM job) AS jobs,
             (SELECT count(DISTINCT platform)::int FROM job) AS platforms,
             (SELECT count(DISTINCT niche)::int FROM job) AS niches,
             (SELECT count(*)::int FROM creator_profile p WHERE
               (SELECT count(*) FROM portfolio_item i WHERE i.creator_id = p.user_id) BETWEEN 3 AND 5) AS creators,
             (SELECT count(*)::int FROM job WHERE status = 'PUBLISHED' AND moderation_status = 'PENDING') AS moderation,
             (SELECT count(*)::int FROM payout WHERE status = 'PENDING') AS payouts`);
    expect(size).toMatchObject({ platforms: 5, niches: 14 });
    expect(size.jobs).toBeGreaterThanOrEqual(32);
    expect(size.creators).toBeGreaterThanOrEqual(24);
    expect(size.moderation).toBeGreaterThanOrEqual(3);
    expect(size.payouts).toBeGreaterThanOrEqual(2);
  });

  it('adds bulk rows on request, once', async () => {
    expect(await seed({ SEED_SCALE: '500' })).toContain('Bulk data: 500 jobs and users.');
    expect(await seed({ SEED_SCALE: '500' })).toContain('Bulk data are there already');
    expect(await valuesOf(`SELECT count(*)::text AS value FROM app_user WHERE email LIKE 'bulk-%'`)).toEqual([
      '500',
    ]);
    expect(await context.get(Reconciliation).differences()).toEqual([]);
  }, 60_000);
});
