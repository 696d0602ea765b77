import { randomUUID } from 'node:crypto';
import { LongPool, Pool, TransactionRunner } from '../../../platform/db/index.js';
import { createTestContext, eventually, type TestContext } from '../../../testing/index.js';
import { Ledger, depositSucceeded } from '../../ledger/index.js';
import { LedgerModule } from '../../ledger/index.js';
import { FinanceModule, RECONCILIATION_CHECKS, Reconciliation, type ReconciliationCheck } from '../index.js';

/** Each difference is planted with the guards of the database switched off, as a broken restore would leave it. */
describe('reconciliation', () => {
  let context: TestContext;
  let pool: Pool;
  const userId = randomUUID();
  const wallet = `(SELECT id FROM ledger_account WHERE code = 'wallet:${userId}:RUB')`;

  beforeEach(async () => {
    context = await createTestContext([LedgerModule, FinanceModule]);
    pool = context.get(Pool);
    await pool.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, 'a@example.com', 'x', 'BRAND', 'Имя', now())`,
      [userId],
    );
    for (let i = 0; i < 3; i += 1) await deposit();
  });
  afterEach(() => context.close());

  async function deposit() {
    const depositId = randomUUID();
    const flow = depositSucceeded({
      depositId,
      userId,
      receivedMinor: 1_000n,
      currency: 'RUB',
      provider: 'sandbox',
    });
    await pool.query(
      `INSERT INTO deposit (id, user_id, amount_minor, received_minor, currency, provider, status, expires_at, created_at)
       VALUES ($1, $2, 1000, 1000, 'RUB', 'sandbox', 'SUCCEEDED', now(), now())`,
      [depositId, userId],
    );
    await context.get(TransactionRunner).run((tx) => context.get(Ledger).post(tx, flow));
  }

  const payout = (status: string) => `
    INSERT INTO payout (id, user_id, amount_minor, currency, method_kind, method_mask, method_secret, provider, status, created_at)
    VALUES (gen_random_uuid(), '${userId}', 500, 'RUB', 'SBP', '', '', 'sandbox', '${status}', now())`;
  const job = `WITH b AS (INSERT INTO brand_profile (user_id, company_name, created_at, updated_at) VALUES ('${userId}', '', now(), now()) RETURNING user_id)
    INSERT INTO job (id, brand_id, taken_slots, created_at, updated_at)
    SELECT gen_random_uuid(), user_id, 1, now(), now() FROM b`;
  const deal = (status: string, escrow: string) => `
    WITH d AS (INSERT INTO deal (id, job_id, brand_id, creator_id, conversation_id, title, price_minor, currency, commission_bps,
                 brief, brief_hash, revision_rounds_allowed, work_days, review_days, status, funding_due_at, created_at, updated_at)
      VALUES (gen_random_uuid(), gen_random_uuid(), '${userId}', '${userId}', gen_random_uuid(), '', 700, 'RUB', 0, '{}', '', 0, 1, 1,
              '${status}', now(), now(), now()) RETURNING id)
    INSERT INTO escrow (id, deal_id, amount_minor, currency, status) SELECT gen_random_uuid(), id, 700, 'RUB', '${escrow}' FROM d`;

  const planted: Record<ReconciliationCheck, string> = {
    UNBALANCED_TRANSACTION: `UPDATE ledger_entry SET amount_minor = amount_minor - 1 WHERE account_id <> ${wallet}`,
    ACCOUNT_BALANCE: `UPDATE ledger_account SET balance_minor = balance_minor + 1 WHERE id = ${wallet}`,
    ENTRY_CHAIN: `UPDATE ledger_entry SET balance_after_minor = balance_after_minor + 1 WHERE account_id = ${wallet} AND account_version = 2`,
    CURRENCY_TOTAL: `DELETE FROM ledger_entry WHERE account_id <> ${wallet}`,
    ESCROW_BALANCE: deal('IN_PROGRESS', 'FUNDED'),
    PAYOUT_BALANCE: payout('PENDING'),
    DEPOSIT_POSTING: `UPDATE deposit SET status = 'FAILED'`,
    PAYOUT_POSTING: payout('PAID'),
    SANDBOX_UNBOOKED: `INSERT INTO sandbox_payment (id, object, idempotence_key, amount_minor, currency, status, created_at)
      VALUES (gen_random_uuid(), 'PAYMENT', 'k', 5, 'RUB', 'SUCCEEDED', now() - interval '1 hour')`,
    DEAL_ESCROW_STATE: deal('COMPLETED', 'REFUNDED'),
    JOB_SLOTS: job,
  };

  it('finds nothing where all agrees', async () => {
    expect(await context.get(Reconciliation).differences()).toEqual([]);
  });

  it.each(Object.keys(RECONCILIATION_CHECKS) as ReconciliationCheck[])(
    'finds a planted %s',
    async (check) => {
      await pool.query(
        `SET session_replication_role = replica; ${planted[check]}; SET session_replication_role = DEFAULT`,
      );
      const found = (await context.get(Reconciliation).differences()).map((difference) => difference.check);
      expect(found).toContain(check);
    },
  );

  it('gives its connection back when it is cut off', async () => {
    const blocker = await pool.connect();
    const reconciliation = context.get(Reconciliation);
    // Twice: the pool for long statements has two connections.
    for (let round = 0; round < 2; round += 1) {
      await blocker.query('BEGIN; LOCK TABLE ledger_entry IN ACCESS EXCLUSIVE MODE');
      const running = reconciliation.differences();
      await eventually(async () => {
        const { rowCount } = await pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name LIKE '%-long' AND wait_event_type = 'Lock'`,
        );
        return rowCount === 1;
      });
      await expect(running).rejects.toThrow();
      await blocker.query('ROLLBACK');
    }
    blocker.release();
    expect(context.get(LongPool).totalCount).toBe(0);
  });
});
