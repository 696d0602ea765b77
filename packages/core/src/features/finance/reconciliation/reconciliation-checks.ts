/**
 * The checks of reconciliation. Each statement returns `subject` (what differs), `expected` and `actual`
 * as text, and must return no row.
 */
export const RECONCILIATION_CHECKS = {
  /** Transactions whose entries do not sum to zero in a currency. */
  UNBALANCED_TRANSACTION: `
    SELECT t.reference AS subject, '0' AS expected, sum(e.amount_minor)::text AS actual
    FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
    GROUP BY t.id, e.currency HAVING sum(e.amount_minor) <> 0`,

  /** Accounts whose balance is not the sum of their entries, or whose version is not their number. */
  ACCOUNT_BALANCE: `
    SELECT a.code AS subject,
           coalesce(sum(e.amount_minor), 0) || ' v' || count(e.leg) AS expected,
           a.balance_minor || ' v' || a.version AS actual
    FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
    WHERE a.mode = 'ROW' GROUP BY a.id
    HAVING a.balance_minor <> coalesce(sum(e.amount_minor), 0) OR a.version <> count(e.leg)`,

  /** Entries that do not continue from the one before. */
  ENTRY_CHAIN: `
    SELECT subject, expected::text, actual::text FROM (
      SELECT a.code || ' v' || e.account_version AS subject, e.balance_after_minor AS actual,
             lag(e.balance_after_minor, 1, 0::bigint) OVER own + e.amount_minor AS expected
      FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
      WHERE e.account_version IS NOT NULL
      WINDOW own AS (PARTITION BY e.account_id ORDER BY e.account_version)) chain
    WHERE actual <> expected`,

  /** Money that came from nowhere: the whole ledger sums to zero in each currency. */
  CURRENCY_TOTAL: `
    SELECT currency::text AS subject, '0' AS expected, sum(amount_minor)::text AS actual
    FROM ledger_entry GROUP BY currency HAVING sum(amount_minor) <> 0`,

  /** An escrow account holds the deal's price while the escrow is FUNDED, and nothing otherwise. */
  ESCROW_BALANCE: `
    SELECT 'escrow:' || s.deal_id AS subject,
           (CASE WHEN s.status = 'FUNDED' THEN s.amount_minor ELSE 0 END)::text AS expected,
           coalesce(a.balance_minor, 0)::text AS actual
    FROM escrow s LEFT JOIN ledger_account a ON a.code = 'escrow:' || s.deal_id
    WHERE coalesce(a.balance_minor, 0) <> CASE WHEN s.status = 'FUNDED' THEN s.amount_minor ELSE 0 END`,

  /** A payout's account holds its amount while it is open, and nothing once it has ended. */
  PAYOUT_BALANCE: `
    SELECT 'payout:' || p.id AS subject,
           (CASE WHEN p.status IN ('PENDING', 'APPROVED', 'SENDING') THEN p.amount_minor ELSE 0 END)::text AS expected,
           coalesce(a.balance_minor, 0)::text AS actual
    FROM payout p LEFT JOIN ledger_account a ON a.code = 'payout:' || p.id
    WHERE coalesce(a.balance_minor, 0)
          <> CASE WHEN p.status IN ('PENDING', 'APPROVED', 'SENDING') THEN p.amount_minor ELSE 0 END`,

  /** Deposits that succeeded and their ledger transactions, in both directions and to the kopeck. */
  DEPOSIT_POSTING: `
    SELECT coalesce('DEPOSIT:' || d.id, t.reference) AS subject,
           coalesce(d.received_minor, 0)::text AS expected, coalesce(-e.amount_minor, 0)::text AS actual
    FROM (SELECT * FROM deposit WHERE status IN ('SUCCEEDED', 'CHARGED_BACK')) d
    FULL JOIN (SELECT * FROM ledger_transaction WHERE kind = 'DEPOSIT') t ON t.deposit_id = d.id
    LEFT JOIN ledger_entry e ON e.transaction_id = t.id AND e.amount_minor < 0
    WHERE d.received_minor IS DISTINCT FROM -e.amount_minor`,

  /** Payouts that were paid and their ledger transactions, likewise. */
  PAYOUT_POSTING: `
    SELECT coalesce('PAYOUT_PAID:' || p.id, t.reference) AS subject,
           coalesce(p.amount_minor, 0)::text AS expected, coalesce(e.amount_minor, 0)::text AS actual
    FROM (SELECT * FROM payout WHERE status IN ('PAID', 'RETURNED')) p
    FULL JOIN (SELECT * FROM ledger_transaction WHERE kind = 'PAYOUT_PAID') t ON t.payout_id = p.id
    LEFT JOIN ledger_entry e ON e.transaction_id = t.id AND e.amount_minor > 0
    WHERE p.amount_minor IS DISTINCT FROM e.amount_minor`,

  /** What the sandbox provider holds and we have not booked a quarter of an hour later. */
  SANDBOX_UNBOOKED: `
    SELECT s.object || ' ' || s.id AS subject, 'booked' AS expected, 'missing' AS actual
    FROM sandbox_payment s
    WHERE s.status = 'SUCCEEDED' AND s.created_at < now() - interval '15 minutes'
      AND NOT EXISTS (
        SELECT 1 FROM ledger_transaction t
        WHERE t.reference IN ('DEPOSIT:' || s.idempotence_key, 'SUSPENSE:sandbox:' || s.id, 'PAYOUT_PAID:' || s.idempotence_key,
                              'PAYOUT_LATE:' || s.idempotence_key))`,

  /** Escrow and deal must tell the same story. */
  DEAL_ESCROW_STATE: `
    SELECT 'deal:' || d.id AS subject, d.status::text AS expected, s.status::text AS actual
    FROM deal d JOIN escrow s ON s.deal_id = d.id
    WHERE NOT CASE d.status
      WHEN 'AWAITING_FUNDING' THEN s.status = 'UNFUNDED'
      WHEN 'COMPLETED' THEN s.status = 'RELEASED'
      WHEN 'CANCELED' THEN s.status IN ('UNFUNDED', 'REFUNDED', 'SPLIT') OR s.status = 'RELEASED' AND EXISTS (
        SELECT 1 FROM cancellation_proposal p WHERE p.deal_id = d.id AND p.status = 'ACCEPTED') -- agreed on the whole
      ELSE s.status = 'FUNDED' END`,

  /** Slots taken on a job are its live and completed deals. */
  JOB_SLOTS: `
    SELECT 'job:' || j.id AS subject, count(d.id)::text AS expected, j.taken_slots::text AS actual
    FROM job j LEFT JOIN deal d ON d.job_id = j.id AND d.status <> 'CANCELED'
    WHERE j.status NOT IN ('CLOSED', 'COMPLETED', 'CANCELED')
    GROUP BY j.id HAVING count(d.id) <> j.taken_slots`,
} as const;

export type ReconciliationCheck = keyof typeof RECONCILIATION_CHECKS;
