import type { AccountKind } from '../../../../platform/db/index.js';
import { PAYOUT_STATUSES } from '../../vocabulary.js';
import type { CheckStatement, ReconciliationCheck } from './check.js';
import { links, money, named } from './sql-text.js';

/**
 * One kind of posting and what it must stand for. Both directions and to the kopeck: nothing without its
 * posting, no posting without its cause, no other amount, account or currency.
 */
interface Posting {
  check: ReconciliationCheck;
  kinds: readonly string[];
  /** On which account the leg that is compared lies; TIP has two on wallets, of which the credit counts. */
  leg: AccountKind;
  /** `reference`, `code` of the account, `amount` and `currency` of what there must be. */
  causes: string;
}

const wallet = (user: string, row: string) => `'wallet:' || ${user} || ':' || ${row}.currency`;

const POSTINGS: readonly Posting[] = [
  {
    check: 'DEPOSIT_POSTING',
    kinds: ['DEPOSIT'],
    leg: 'WALLET',
    causes: `SELECT 'DEPOSIT:' || d.id, ${wallet('d.user_id', 'd')}, d.received_minor, d.currency
      FROM deposit d WHERE d.status IN ('SUCCEEDED', 'CHARGED_BACK')`,
  },
  {
    check: 'CHARGEBACK_POSTING',
    kinds: ['CHARGEBACK'],
    leg: 'PROVIDER',
    causes: `SELECT 'CHARGEBACK:' || d.id, 'provider:' || d.provider || ':' || d.currency, d.received_minor, d.currency
      FROM deposit d WHERE d.status = 'CHARGED_BACK'`,
  },
  {
    check: 'PAYOUT_REQUEST_POSTING',
    kinds: ['PAYOUT_REQUEST'],
    leg: 'PAYOUT',
    causes: `SELECT 'PAYOUT_REQUEST:' || p.id, 'payout:' || p.id, p.amount_minor, p.currency FROM payout p`,
  },
  {
    check: 'PAYOUT_POSTING',
    kinds: ['PAYOUT_PAID'],
    leg: 'PROVIDER',
    causes: `SELECT 'PAYOUT_PAID:' || p.id, 'provider:' || p.provider || ':' || p.currency, p.amount_minor, p.currency
      FROM payout p WHERE p.status IN ('PAID', 'RETURNED')`,
  },
  {
    check: 'PAYOUT_END_POSTING',
    kinds: ['PAYOUT_REJECT', 'PAYOUT_CANCEL', 'PAYOUT_FAIL'],
    leg: 'WALLET',
    causes: `SELECT CASE p.status WHEN 'REJECTED' THEN 'PAYOUT_REJECT:' WHEN 'CANCELED' THEN 'PAYOUT_CANCEL:' ELSE 'PAYOUT_FAIL:' END
        || p.id, ${wallet('p.user_id', 'p')}, p.amount_minor, p.currency
      FROM payout p WHERE p.status IN ('REJECTED', 'CANCELED', 'FAILED')`,
  },
  {
    check: 'PAYOUT_RETURN_POSTING',
    kinds: ['PAYOUT_RETURN'],
    leg: 'WALLET',
    causes: `SELECT 'PAYOUT_RETURN:' || p.id, ${wallet('p.user_id', 'p')}, p.amount_minor, p.currency
      FROM payout p WHERE p.status = 'RETURNED'`,
  },
  {
    check: 'ESCROW_FUND_POSTING',
    kinds: ['ESCROW_FUND'],
    leg: 'ESCROW',
    causes: `SELECT 'ESCROW_FUND:' || s.id, 'escrow:' || s.deal_id, s.amount_minor, s.currency
      FROM escrow s WHERE s.status <> 'UNFUNDED'`,
  },
  {
    check: 'ESCROW_SETTLEMENT_POSTING',
    kinds: ['ESCROW_RELEASE', 'ESCROW_REFUND', 'ESCROW_SPLIT'],
    leg: 'ESCROW',
    causes: `SELECT CASE s.status WHEN 'RELEASED' THEN 'ESCROW_RELEASE:' WHEN 'REFUNDED' THEN 'ESCROW_REFUND:' ELSE 'ESCROW_SPLIT:' END
        || s.id, 'escrow:' || s.deal_id, -s.amount_minor, s.currency
      FROM escrow s WHERE s.status IN ('RELEASED', 'REFUNDED', 'SPLIT')`,
  },
  {
    check: 'TIP_POSTING',
    kinds: ['TIP'],
    leg: 'WALLET',
    causes: `SELECT 'TIP:' || tip.id, ${wallet('deal.creator_id', 'tip')}, tip.amount_minor, tip.currency
      FROM tip JOIN deal ON deal.id = tip.deal_id`,
  },
  {
    check: 'ADJUSTMENT_POSTING',
    kinds: ['FINANCE_ADJUST'],
    leg: 'WALLET',
    causes: `SELECT 'FINANCE_ADJUST:' || j.id, ${wallet('j.user_id', 'j')},
        CASE j.direction WHEN 'CREDIT' THEN j.amount_minor ELSE -j.amount_minor END, j.currency
      FROM adjustment j WHERE j.status = 'POSTED'`,
  },
  {
    check: 'COMMISSION_WITHDRAWAL_POSTING',
    kinds: ['COMMISSION_WITHDRAW'],
    leg: 'PROVIDER',
    causes: `SELECT 'COMMISSION_WITHDRAW:' || w.id, 'provider:' || w.provider || ':' || w.currency, w.amount_minor, w.currency
      FROM commission_withdrawal w`,
  },
  {
    check: 'FEE_POSTING',
    kinds: ['PROVIDER_FEE'],
    leg: 'PROVIDER',
    causes: `SELECT 'PROVIDER_FEE:' || l.provider || ':' || l.line_ref, 'provider:' || l.provider || ':' || l.currency,
        l.amount_minor, l.currency
      FROM provider_statement_line l WHERE l.kind = 'FEE'`,
  },
];

const causes = POSTINGS.map(
  ({ check, causes: rows }) =>
    `SELECT '${check}' AS "check", cause.* FROM (${rows}) AS cause (reference, code, amount, currency)`,
).join('\nUNION ALL ');

const legs = POSTINGS.flatMap(({ check, kinds, leg }) =>
  kinds.map((kind) => `('${kind}', '${leg}', '${check}')`),
).join(', ');

/** All postings and all their causes in one pass, joined by the reference, which is unique. */
const POSTING_CHECK: CheckStatement = `
  WITH cause AS (${causes}),
  posted AS (
    SELECT rule."check", t.reference, a.code, e.amount_minor AS amount, e.currency, t.deal_id, t.payout_id, t.deposit_id
    FROM (VALUES ${legs}) AS rule (kind, leg, "check")
    JOIN ledger_transaction t ON t.kind = rule.kind
    JOIN ledger_entry e ON e.transaction_id = t.id
    JOIN ledger_account a ON a.id = e.account_id AND a.kind = rule.leg::account_kind
    WHERE rule.kind <> 'TIP' OR e.amount_minor > 0)
  SELECT coalesce(cause."check", posted."check") AS "check", coalesce(cause.reference, posted.reference) AS subject,
         coalesce(cause.code || ' ' || ${money('cause.amount', 'cause.currency')}, 'нет') AS expected,
         coalesce(posted.code || ' ' || ${money('posted.amount', 'posted.currency')}, 'нет') AS actual,
         ${links({
           reference: 'coalesce(posted.reference, cause.reference)',
           accountCode: 'coalesce(cause.code, posted.code)',
           dealId: 'posted.deal_id',
           payoutId: 'posted.payout_id',
           depositId: 'posted.deposit_id',
         })} AS links
  FROM cause FULL JOIN posted ON posted.reference = cause.reference AND posted."check" = cause."check"
  WHERE (cause.code, cause.amount, cause.currency) IS DISTINCT FROM (posted.code, posted.amount, posted.currency)`;

/** A payout that was paid after all is one that had failed, and the loss is its whole amount. */
const LATE_CHECK: CheckStatement = `
  SELECT 'PAYOUT_LATE_POSTING' AS "check", t.reference AS subject,
         'Не прошла, ' || ${money('coalesce(p.amount_minor, 0)', 'e.currency')} AS expected,
         ${named('p.status', PAYOUT_STATUSES)} || ', ' || ${money('e.amount_minor', 'e.currency')} AS actual,
         ${links({ reference: 't.reference', payoutId: 't.payout_id' })} AS links
  FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id AND e.amount_minor > 0
  LEFT JOIN payout p ON p.id = t.payout_id
  WHERE t.kind = 'PAYOUT_LATE' AND (p.status, p.amount_minor, p.currency)
        IS DISTINCT FROM ('FAILED'::payout_status, e.amount_minor, e.currency)`;

export const POSTING_CHECKS: readonly CheckStatement[] = [POSTING_CHECK, LATE_CHECK];
