import { LongPool, Pool } from '../../../platform/db/index.js';
import { eventually } from '../../../testing/index.js';
import {
  RECONCILIATION_CHECKS,
  Reconciliation,
  type Difference,
  type ReconciliationCheck,
} from '../index.js';
import { FinanceWorld } from '../testing/finance-world.js';

/** Each difference is planted with the guards of the database switched off, as a broken restore would leave it. */
describe('reconciliation', () => {
  let world: FinanceWorld;

  /** A released deal, a funded one, a paid payout and a pending one. */
  beforeAll(async () => {
    world = await FinanceWorld.open();
    await world.market.newFundedDeal({ slots: 2 });
    const creatorId = await world.newEarner();
    await world.newPaidPayout(creatorId);
    await world.newPayout(creatorId);
  });
  afterAll(() => world.close());

  const account = (code: string) =>
    `(SELECT id FROM ledger_account WHERE code LIKE '${code}' ORDER BY version DESC LIMIT 1)`;
  const someone = `(SELECT creator_id FROM deal WHERE status = 'COMPLETED')`;
  const statement = (line: string) => `
    WITH s AS (INSERT INTO provider_statement (id, provider, file_name, file_hash, period_from, period_to, imported_by_id, created_at)
      VALUES (gen_random_uuid(), 'sandbox', 'ноябрь.csv', '', now() - interval '1 hour', now(), gen_random_uuid(), now()) RETURNING id)
    ${line}`;
  const line = (kind: string, object: string, amount = '100') =>
    statement(`INSERT INTO provider_statement_line (id, statement_id, provider, line_ref, kind, object_id, amount_minor, currency, occurred_at)
      SELECT gen_random_uuid(), s.id, 'sandbox', 'op-1', '${kind}', ${object}, ${amount}, 'RUB', now() - interval '1 hour' FROM s`);
  const sandboxPayment = (fields: string) =>
    `UPDATE sandbox_payment SET ${fields} WHERE id = (SELECT id FROM sandbox_payment WHERE object = 'PAYMENT' LIMIT 1)`;
  const OLD = `created_at = now() - interval '1 hour', next_webhook_at = NULL`;

  /** One or more ways in which each check may fail. */
  const planted: Record<ReconciliationCheck, Record<string, string>> = {
    UNBALANCED_TRANSACTION: {
      'a changed entry': `UPDATE ledger_entry SET amount_minor = amount_minor - 1 WHERE account_id = ${account('commission:RUB')}`,
    },
    CURRENCY_TOTAL: {
      'a lost entry': `DELETE FROM ledger_entry WHERE account_id = ${account('commission:RUB')}`,
    },
    ACCOUNT_BALANCE: {
      'another balance': `UPDATE ledger_account SET balance_minor = balance_minor + 1 WHERE id = ${account('wallet:%')}`,
      'another version': `UPDATE ledger_account SET version = version + 1 WHERE id = ${account('wallet:%')}`,
      'no entries': `DELETE FROM ledger_entry WHERE account_id = ${account('escrow:%')}`,
    },
    ENTRY_CHAIN: {
      'a changed balance': `UPDATE ledger_entry SET balance_after_minor = balance_after_minor + 1
        WHERE account_id = ${account('wallet:%')} AND account_version = 2`,
    },
    REVERSAL: {
      'a charge-back of nothing': `UPDATE ledger_transaction SET kind = 'CHARGEBACK' WHERE kind = 'DEPOSIT'`,
    },
    DEBT_UNCOLLECTED: {
      'a debt beside a balance': `INSERT INTO ledger_account (id, code, kind, owner_id, currency, mode, balance_minor, created_at)
        SELECT gen_random_uuid(), 'debt:' || ${someone} || ':RUB', 'DEBT', ${someone}, 'RUB', 'ROW', -1, now()`,
    },
    SUSPENSE_UNTOLD: {
      'a payment set aside in silence': `UPDATE ledger_transaction SET kind = 'SUSPENSE' WHERE kind = 'DEPOSIT'`,
    },
    DEPOSIT_POSTING: {
      'a posting of a deposit that failed': `UPDATE deposit SET status = 'FAILED'`,
      'a deposit without its posting': `UPDATE ledger_transaction SET kind = 'TIP' WHERE kind = 'DEPOSIT'`,
      'another amount': `UPDATE deposit SET received_minor = received_minor + 1`,
      'another user': `UPDATE deposit SET user_id = gen_random_uuid()`,
    },
    CHARGEBACK_POSTING: { 'nothing taken back': `UPDATE deposit SET status = 'CHARGED_BACK'` },
    PAYOUT_REQUEST_POSTING: {
      'a payout that reserved nothing': `INSERT INTO payout (id, user_id, amount_minor, currency, method_kind, method_mask, method_secret, provider, created_at)
        VALUES (gen_random_uuid(), gen_random_uuid(), 500, 'RUB', 'SBP', '', '', 'sandbox', now())`,
      'a reservation without a payout': `DELETE FROM payout`,
    },
    PAYOUT_POSTING: {
      'nothing paid': `UPDATE payout SET status = 'PAID' WHERE status = 'PENDING'`,
      'paid from another provider': `UPDATE payout SET provider = 'manual' WHERE status = 'PAID'`,
    },
    PAYOUT_END_POSTING: {
      'nothing given back': `UPDATE payout SET status = 'CANCELED' WHERE status = 'PENDING'`,
    },
    PAYOUT_RETURN_POSTING: {
      'nothing came back': `UPDATE payout SET status = 'RETURNED' WHERE status = 'PAID'`,
    },
    PAYOUT_LATE_POSTING: {
      'a late payment of a payout that had not failed': `UPDATE ledger_transaction SET kind = 'PAYOUT_LATE' WHERE kind = 'PAYOUT_PAID'`,
    },
    ESCROW_FUND_POSTING: {
      'a posting of an unfunded escrow': `UPDATE escrow SET status = 'UNFUNDED' WHERE status = 'FUNDED'`,
    },
    ESCROW_SETTLEMENT_POSTING: {
      'settled in another way': `UPDATE escrow SET status = 'REFUNDED' WHERE status = 'RELEASED'`,
      'not settled at all': `UPDATE escrow SET status = 'SPLIT' WHERE status = 'FUNDED'`,
    },
    TIP_POSTING: {
      'a tip that moved nothing': `INSERT INTO tip (id, deal_id, amount_minor, currency, created_at)
        SELECT gen_random_uuid(), id, 500, 'RUB', now() FROM deal WHERE status = 'COMPLETED'`,
    },
    ADJUSTMENT_POSTING: {
      'a correction that moved nothing': `INSERT INTO adjustment (id, user_id, direction, amount_minor, currency, reason, status, proposed_by_id, created_at)
        SELECT gen_random_uuid(), ${someone}, 'DEBIT', 500, 'RUB', '', 'POSTED', gen_random_uuid(), now()`,
    },
    COMMISSION_WITHDRAWAL_POSTING: {
      'a withdrawal that moved nothing': `INSERT INTO commission_withdrawal (id, provider, amount_minor, currency, note, admin_id, created_at)
        VALUES (gen_random_uuid(), 'sandbox', 500, 'RUB', '', gen_random_uuid(), now())`,
    },
    FEE_POSTING: { 'a fee that was not booked': line('FEE', `'fee-1'`) },
    ESCROW_BALANCE: {
      'too little in escrow': `UPDATE escrow SET amount_minor = amount_minor + 1 WHERE status = 'FUNDED'`,
      'money of a closed deal': `UPDATE escrow SET status = 'RELEASED' WHERE status = 'FUNDED'`,
      'money of no deal': `DELETE FROM escrow WHERE status = 'FUNDED'`,
    },
    PAYOUT_BALANCE: {
      'too little set aside': `UPDATE payout SET amount_minor = amount_minor + 1 WHERE status = 'PENDING'`,
      'money of an ended payout': `UPDATE payout SET status = 'PAID' WHERE status = 'PENDING'`,
    },
    DEAL_ESCROW_STATE: {
      'a completed deal with money in escrow': `UPDATE deal SET status = 'COMPLETED' WHERE status = 'IN_PROGRESS'`,
      'a canceled deal with money in escrow': `UPDATE deal SET status = 'CANCELED' WHERE status = 'IN_PROGRESS'`,
      'a deal without an escrow': `DELETE FROM escrow WHERE status = 'FUNDED'`,
    },
    DISPUTE_STATE: {
      'a dispute over a deal that goes on': `INSERT INTO dispute (id, deal_id, opener_role, reason, text, created_at)
        SELECT gen_random_uuid(), id, 'BRAND', 'OTHER', '', now() FROM deal WHERE status = 'IN_PROGRESS'`,
      'a deal that stands still without one': `UPDATE deal SET status = 'DISPUTED', disputed_at = now(), status_before_dispute = 'IN_PROGRESS'
        WHERE status = 'IN_PROGRESS'`,
    },
    JOB_SLOTS: {
      'a slot that nobody has': `UPDATE job SET taken_slots = taken_slots + 1 WHERE status = 'PUBLISHED'`,
    },
    SANDBOX_PAYMENT: {
      'a payment that was not booked': `INSERT INTO sandbox_payment (id, object, idempotence_key, amount_minor, currency, status, created_at)
        VALUES (gen_random_uuid(), 'PAYMENT', 'k', 5, 'RUB', 'SUCCEEDED', now() - interval '1 hour')`,
      'another amount': sandboxPayment(`amount_minor = amount_minor + 1, ${OLD}`),
      'a charge-back that was not booked': sandboxPayment(`status = 'CHARGED_BACK', ${OLD}`),
      'a posting of no payment': `DELETE FROM sandbox_payment WHERE object = 'PAYMENT'`,
      'a posting of no payout': `DELETE FROM sandbox_payment WHERE object = 'PAYOUT'`,
    },
    STATEMENT_LINE: {
      'a payment we do not know': line('PAYMENT', `'nobody'`),
      'another amount': line('PAYMENT', `(SELECT provider_payment_id FROM deposit LIMIT 1)`, '7'),
    },
    STATEMENT_MISSING: {
      'a payment the provider does not know': statement('SELECT 1'),
    },
  };
  const cases = RECONCILIATION_CHECKS.flatMap((check) =>
    Object.entries(planted[check]).map(([what, sql]) => ({ check, what, sql })),
  );

  /** Past the guards of the database, and taken back afterwards. */
  async function differencesWith(plant: string): Promise<Difference[]> {
    const client = await world.context.get(Pool).connect();
    try {
      await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${plant}`);
      return await world.use(Reconciliation).compare(async (query) => (await client.query(query)).rows);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('finds nothing where all agrees', async () => {
    expect(await world.use(Reconciliation).differences()).toEqual([]);
  });

  it.each(cases)('$check finds $what', async ({ check, sql }) => {
    const found = (await differencesWith(sql)).filter((one) => one.check === check);
    expect(found.length).toBeGreaterThan(0);
    for (const { expected, actual, subject } of found) {
      expect(actual).not.toBe(expected);
      expect(subject).not.toBe('');
      // References are names; states are not to be read as they are stored.
      expect(`${expected} ${actual}`).not.toMatch(/null|undefined|[A-Z_]{4,}(?![A-Z_:])/);
    }
  });

  it.each([
    ['ACCOUNT_BALANCE', ['accountCode']],
    ['DEPOSIT_POSTING', ['reference', 'accountCode', 'depositId']],
    ['PAYOUT_BALANCE', ['accountCode', 'payoutId']],
    ['ESCROW_BALANCE', ['accountCode', 'dealId']],
    ['SANDBOX_PAYMENT', []],
    ['STATEMENT_LINE', ['statementId', 'statementLineId']],
  ] as const)('%s leads to %j', async (check, names) => {
    const [sql] = Object.values(planted[check]);
    const found = (await differencesWith(sql!)).find((one) => one.check === check)!;
    expect(Object.keys(found.links).sort()).toEqual([...names].sort());
  });

  it('gives a payment a quarter of an hour to reach the ledger', async () => {
    const late = `INSERT INTO sandbox_payment (id, object, idempotence_key, amount_minor, currency, status, created_at)
      VALUES (gen_random_uuid(), 'PAYMENT', 'k', 5, 'RUB', 'SUCCEEDED', now() - interval '14 minutes')`;
    expect(await differencesWith(late)).toEqual([]);
  });

  it('gives its connection back when it is cut off', async () => {
    const pool = world.context.get(Pool);
    const blocker = await pool.connect();
    // Twice: the pool for long statements has two connections.
    for (let round = 0; round < 2; round += 1) {
      await blocker.query('BEGIN; LOCK TABLE ledger_entry IN ACCESS EXCLUSIVE MODE');
      const running = world.use(Reconciliation).differences();
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
    expect(world.context.get(LongPool).totalCount).toBe(0);
  });
});
