import { sql, type Sql } from '../../../platform/db/index.js';

export const MATCHES = ['MATCHED', 'DIFFERENT', 'EXTRA', 'MISSING'] as const;
/**
 * DIFFERENT: another amount or currency on the two sides. EXTRA: in the statement and not in the ledger.
 * MISSING: in the ledger within the statement's period, and in no statement.
 */
export type Match = (typeof MATCHES)[number];

/** What a line of each kind is called in the ledger. `line`, `deposit` and `payout` are those of LINES. */
const REFERENCES = sql`CASE line.kind
  WHEN 'PAYMENT' THEN ARRAY['DEPOSIT:' || deposit.id, 'SUSPENSE:' || line.provider || ':' || line.object_id]
  WHEN 'CHARGEBACK' THEN ARRAY['CHARGEBACK:' || deposit.id,
                               'SUSPENSE_RELEASE:SUSPENSE:' || line.provider || ':' || line.object_id]
  WHEN 'PAYOUT' THEN ARRAY['PAYOUT_PAID:' || payout.id, 'PAYOUT_LATE:' || payout.id]
  WHEN 'PAYOUT_RETURN' THEN ARRAY['PAYOUT_RETURN:' || payout.id, 'SUSPENSE_RELEASE:PAYOUT_LATE:' || payout.id]
  ELSE ARRAY['PROVIDER_FEE:' || line.provider || ':' || line.line_ref] END`;

/** One operation is told by one line; fees are told apart by their lines and may share an object. */
const IS_REPEAT = sql`line.kind <> 'FEE' AND EXISTS (
  SELECT 1 FROM provider_statement_line earlier
  WHERE earlier.provider = line.provider AND earlier.kind = line.kind AND earlier.object_id = line.object_id
    AND (earlier.occurred_at, earlier.line_ref) < (line.occurred_at, line.line_ref))`;

/**
 * Lines of statements, each with the posting it stands for: by unique keys alone, so that a statement costs
 * what its own lines cost.
 */
export const linesQuery = (condition: Sql): Sql => sql`
  SELECT line.id, line.statement_id, line.occurred_at AS at, line.kind, line.object_id,
         line.id AS line_id, line.line_ref, line.amount_minor AS line_amount, line.currency AS line_currency,
         posting.id AS transaction_id, posting.reference, posting.amount AS posted_amount,
         posting.currency AS posted_currency, posting.created_at AS posted_at,
         coalesce(posting.deposit_id, deposit.id) AS deposit_id, coalesce(posting.payout_id, payout.id) AS payout_id,
         CASE WHEN posting.id IS NULL OR (${IS_REPEAT}) THEN 'EXTRA'
              WHEN posting.amount <> line.amount_minor OR posting.currency <> line.currency THEN 'DIFFERENT'
              ELSE 'MATCHED' END AS match
  FROM provider_statement_line line
  LEFT JOIN deposit ON line.kind IN ('PAYMENT', 'CHARGEBACK')
    AND deposit.provider = line.provider AND deposit.provider_payment_id = line.object_id
  LEFT JOIN payout ON line.kind IN ('PAYOUT', 'PAYOUT_RETURN')
    AND payout.provider = line.provider AND payout.provider_payout_id = line.object_id
  LEFT JOIN LATERAL (
    SELECT t.id, t.reference, t.created_at, t.deposit_id, t.payout_id, abs(e.amount_minor) AS amount, e.currency
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
    JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'PROVIDER'
    WHERE t.reference = ANY (${REFERENCES})) posting ON true
  WHERE ${condition}`;

/** Kinds of postings that a provider tells of; a release from suspense is told by what had been kept there. */
const TOLD = sql`ARRAY['DEPOSIT', 'SUSPENSE', 'CHARGEBACK', 'PAYOUT_PAID', 'PAYOUT_LATE', 'PAYOUT_RETURN', 'SUSPENSE_RELEASE']`;
const LINE_KIND = sql`(CASE
  WHEN t.kind IN ('DEPOSIT', 'SUSPENSE') THEN 'PAYMENT'
  WHEN t.kind IN ('PAYOUT_PAID', 'PAYOUT_LATE') THEN 'PAYOUT'
  WHEN t.payout_id IS NOT NULL THEN 'PAYOUT_RETURN'
  ELSE 'CHARGEBACK' END)::statement_line_kind`;
const OBJECT_ID = sql`coalesce(deposit.provider_payment_id, payout.provider_payout_id,
  CASE WHEN t.payout_id IS NULL THEN regexp_replace(t.reference, '^(SUSPENSE_RELEASE:)?SUSPENSE:[^:]+:', '') END)`;

/** What we booked within the period of a statement and no statement of that provider tells of. */
export const missingQuery = (condition: Sql): Sql => sql`
  SELECT posting.id, statement.id AS statement_id, posting.created_at AS at, posting.kind, posting.object_id,
         NULL::uuid AS line_id, NULL::text AS line_ref, NULL::bigint AS line_amount, NULL::currency AS line_currency,
         posting.id AS transaction_id, posting.reference, posting.amount AS posted_amount,
         posting.currency AS posted_currency, posting.created_at AS posted_at, posting.deposit_id, posting.payout_id,
         'MISSING' AS match
  FROM provider_statement statement CROSS JOIN LATERAL (
    SELECT t.id, t.reference, t.created_at, t.deposit_id, t.payout_id, abs(e.amount_minor) AS amount, e.currency,
           ${LINE_KIND} AS kind, ${OBJECT_ID} AS object_id
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
    JOIN ledger_account a ON a.id = e.account_id AND a.code = 'provider:' || statement.provider || ':' || e.currency
    LEFT JOIN deposit ON deposit.id = t.deposit_id LEFT JOIN payout ON payout.id = t.payout_id
    WHERE t.kind = ANY (${TOLD}) AND t.created_at BETWEEN statement.period_from AND statement.period_to) posting
  WHERE ${condition} AND NOT EXISTS (
    SELECT 1 FROM provider_statement_line told
    WHERE told.provider = statement.provider AND told.kind = posting.kind AND told.object_id = posting.object_id)`;
