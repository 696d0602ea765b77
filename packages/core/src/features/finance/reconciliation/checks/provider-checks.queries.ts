import { sql, type Sql } from '../../../../platform/db/index.js';
import { linesQuery, missingQuery } from '../../statements/matching.queries.js';
import type { CheckStatement } from './check.js';
import { links, money } from './sql-text.js';

/** How long the news of a payment may take to reach the ledger. */
const TERM = `interval '15 minutes'`;

/** Net of what we booked at the sandbox for one of its objects: payments by its id, payouts by ours. */
const BOOKED_AT_SANDBOX = `
  SELECT CASE WHEN t.payout_id IS NULL THEN 'PAYMENT' ELSE 'PAYOUT' END AS object,
         coalesce(t.payout_id::text, d.provider_payment_id, regexp_replace(t.reference, '^.*:', '')) AS id,
         e.currency, sum(e.amount_minor) AS amount, min(t.deposit_id::text) AS deposit_id, min(t.payout_id::text) AS payout_id,
         min(t.reference) AS reference
  FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id AND e.account_version IS NULL
  JOIN ledger_transaction t ON t.id = e.transaction_id LEFT JOIN deposit d ON d.id = t.deposit_id
  WHERE a.code IN (SELECT 'provider:sandbox:' || unnest(enum_range(NULL::currency)))
    AND t.kind NOT IN ('PROVIDER_FEE', 'COMMISSION_WITHDRAW')
  GROUP BY 1, 2, 3`;

/** What the sandbox itself says it holds: in, out, or back again. */
const SAID_BY_SANDBOX = `
  SELECT s.object::text AS object, CASE s.object WHEN 'PAYMENT' THEN s.id::text ELSE s.idempotence_key END AS id, s.currency,
         CASE WHEN s.status <> 'SUCCEEDED' THEN 0 WHEN s.object = 'PAYMENT' THEN -s.amount_minor ELSE s.amount_minor END AS amount,
         greatest(s.created_at, s.next_webhook_at, r.received_at) AS heard_at
  FROM sandbox_payment s
  LEFT JOIN (SELECT object_id, max(received_at) AS received_at FROM webhook_receipt
             WHERE provider = 'sandbox' AND processed_at IS NULL GROUP BY object_id) r ON r.object_id = s.id::text`;

// Missing, extra, another amount: what the sandbox holds and what we booked with it, a quarter of an hour later.
const SANDBOX_CHECK: CheckStatement = `
  WITH booked AS (${BOOKED_AT_SANDBOX}), said AS (${SAID_BY_SANDBOX})
  SELECT 'SANDBOX_PAYMENT' AS "check", coalesce(said.object, booked.object) || ' ' || coalesce(said.id, booked.id) AS subject,
         ${money('said.amount', 'coalesce(said.currency, booked.currency)')} AS expected,
         ${money('booked.amount', 'coalesce(said.currency, booked.currency)')} AS actual,
         ${links({ reference: 'booked.reference', depositId: 'booked.deposit_id', payoutId: 'booked.payout_id' })} AS links
  FROM booked FULL JOIN said USING (object, id, currency)
  WHERE coalesce(said.amount, 0) <> coalesce(booked.amount, 0)
    AND coalesce(said.heard_at, '-infinity') < now() - ${TERM}`;

const DIFFERENCE_LINKS = links({
  statementId: 'item.statement_id',
  statementLineId: 'item.line_id',
  reference: 'item.reference',
  depositId: 'item.deposit_id',
  payoutId: 'item.payout_id',
});

/** The statement's side is what is expected, the ledger's what there is. */
const statementCheck = (check: string, items: Sql): CheckStatement => `
  SELECT '${check}' AS "check", item.kind || ' ' || coalesce(item.object_id, item.reference) AS subject,
         coalesce(${money('item.line_amount', 'item.line_currency')}, 'нет') AS expected,
         CASE WHEN item.match = 'EXTRA' THEN 'нет' ELSE ${money('item.posted_amount', 'item.posted_currency')} END AS actual,
         ${DIFFERENCE_LINKS} AS links
  FROM (${items.text}) item WHERE item.match <> 'MATCHED'`;

export const PROVIDER_CHECKS: readonly CheckStatement[] = [
  SANDBOX_CHECK,
  statementCheck('STATEMENT_LINE', linesQuery(sql`line.occurred_at < now() - interval '15 minutes'`)),
  statementCheck('STATEMENT_MISSING', missingQuery(sql`true`)),
];
