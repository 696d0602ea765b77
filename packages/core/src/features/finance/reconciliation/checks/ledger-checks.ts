import type { CheckStatement } from './check.js';
import { links, money } from './sql-text.js';

/** What the ledger says of itself. */
export const LEDGER_CHECKS: readonly CheckStatement[] = [
  // Transactions whose entries do not sum to zero in a currency.
  `SELECT 'UNBALANCED_TRANSACTION' AS "check", t.reference AS subject, ${money('0', 'e.currency')} AS expected,
          ${money('sum(e.amount_minor)', 'e.currency')} AS actual, ${links({ reference: 't.reference' })} AS links
   FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
   GROUP BY t.id, e.currency HAVING sum(e.amount_minor) <> 0`,

  // Money that came from nowhere: the whole ledger sums to zero in each currency.
  `SELECT 'CURRENCY_TOTAL' AS "check", currency::text AS subject, ${money('0', 'currency')} AS expected,
          ${money('sum(amount_minor)', 'currency')} AS actual, '{}'::jsonb AS links
   FROM ledger_entry GROUP BY currency HAVING sum(amount_minor) <> 0`,

  // Accounts whose balance is not the sum of their entries, or whose version is not their number.
  `SELECT 'ACCOUNT_BALANCE' AS "check", a.code AS subject,
          ${money('e.amount', 'a.currency')} || ', проводок ' || coalesce(e.entries, 0) AS expected,
          ${money('a.balance_minor', 'a.currency')} || ', проводок ' || a.version AS actual,
          ${links({ accountCode: 'a.code' })} AS links
   FROM ledger_account a
   LEFT JOIN (SELECT account_id, sum(amount_minor) AS amount, count(*) AS entries FROM ledger_entry
              WHERE account_version IS NOT NULL GROUP BY account_id) e ON e.account_id = a.id
   WHERE a.mode = 'ROW' AND (a.balance_minor, a.version) <> (coalesce(e.amount, 0), coalesce(e.entries, 0))`,

  // Entries that do not continue from the one before.
  `SELECT 'ENTRY_CHAIN' AS "check", a.code || ' № ' || chain.account_version AS subject,
          ${money('chain.expected', 'a.currency')} AS expected, ${money('chain.actual', 'a.currency')} AS actual,
          ${links({ accountCode: 'a.code', reference: 't.reference' })} AS links
   FROM (
     SELECT account_id, transaction_id, account_version, balance_after_minor AS actual,
            lag(balance_after_minor, 1, 0::bigint) OVER own + amount_minor AS expected
     FROM ledger_entry WHERE account_version IS NOT NULL
     WINDOW own AS (PARTITION BY account_id ORDER BY account_version)) chain
   JOIN ledger_account a ON a.id = chain.account_id JOIN ledger_transaction t ON t.id = chain.transaction_id
   WHERE chain.actual <> chain.expected`,

  // What takes a posting back names it, and the provider's account is as it was before.
  `SELECT 'REVERSAL' AS "check", t.reference AS subject, taken.named AS expected,
          coalesce(reversed.reference, 'нет') AS actual,
          ${links({ reference: 't.reference', depositId: 't.deposit_id', payoutId: 't.payout_id' })} AS links
   FROM ledger_transaction t
   CROSS JOIN LATERAL (SELECT CASE t.kind WHEN 'CHARGEBACK' THEN 'DEPOSIT:' || t.deposit_id
     WHEN 'PAYOUT_RETURN' THEN 'PAYOUT_PAID:' || t.payout_id
     ELSE substr(t.reference, length('SUSPENSE_RELEASE:') + 1) END AS named) taken
   LEFT JOIN ledger_transaction reversed ON reversed.id = t.reverses_id
   WHERE t.kind IN ('CHARGEBACK', 'PAYOUT_RETURN', 'SUSPENSE_RELEASE')
     AND reversed.reference IS DISTINCT FROM taken.named`,

  // Whoever owes has nothing on the balance: credits pay the debt first.
  `SELECT 'DEBT_UNCOLLECTED' AS "check", debt.code AS subject, ${money('0', 'debt.currency')} AS expected,
          ${money('wallet.balance_minor', 'debt.currency')} AS actual, ${links({ accountCode: 'wallet.code' })} AS links
   FROM ledger_account debt
   JOIN ledger_account wallet ON wallet.code = 'wallet:' || debt.owner_id || ':' || debt.currency
   WHERE debt.kind = 'DEBT' AND debt.balance_minor < 0 AND wallet.balance_minor > 0`,

  // Each movement of suspense was told to admins; events are kept for thirty days.
  `SELECT 'SUSPENSE_UNTOLD' AS "check", t.reference AS subject, 'уведомление' AS expected, 'нет' AS actual,
          ${links({ reference: 't.reference', payoutId: 't.payout_id' })} AS links
   FROM ledger_transaction t
   WHERE t.kind IN ('SUSPENSE', 'SUSPENSE_RELEASE', 'PAYOUT_LATE') AND t.created_at > now() - interval '29 days'
     AND NOT EXISTS (SELECT 1 FROM outbox_event told
                     WHERE told.type = 'MONEY_ALERT' AND told.payload ->> 'reference' = t.reference)`,
];
