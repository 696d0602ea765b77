import { DEAL_STATUSES, ESCROW_STATUSES, PAYOUT_STATUSES } from '../../vocabulary.js';
import type { CheckStatement } from './check.js';
import { links, money, named } from './sql-text.js';

/** Whether money lies where the states of escrows, payouts and deals say, and those with one another. */
export const STATE_CHECKS: readonly CheckStatement[] = [
  // An escrow account holds the deal's price while the escrow is FUNDED, and nothing otherwise.
  `SELECT 'ESCROW_BALANCE' AS "check", coalesce(a.code, 'escrow:' || s.deal_id) AS subject,
          ${money(`CASE s.status WHEN 'FUNDED' THEN s.amount_minor END`, 'coalesce(s.currency, a.currency)')} AS expected,
          ${money('a.balance_minor', 'coalesce(s.currency, a.currency)')} AS actual,
          ${links({ accountCode: 'a.code', dealId: 's.deal_id' })} AS links
   FROM escrow s FULL JOIN (SELECT * FROM ledger_account WHERE kind = 'ESCROW') a ON a.code = 'escrow:' || s.deal_id
   WHERE coalesce(a.balance_minor, 0) <> CASE s.status WHEN 'FUNDED' THEN s.amount_minor ELSE 0 END`,

  // A payout's account holds its amount while it is open, and nothing once it has ended.
  `SELECT 'PAYOUT_BALANCE' AS "check", coalesce(a.code, 'payout:' || p.id) AS subject,
          ${money(`CASE WHEN p.status IN ('PENDING', 'APPROVED', 'SENDING') THEN p.amount_minor END`, 'coalesce(p.currency, a.currency)')}
            || ', ' || ${named('p.status', PAYOUT_STATUSES)} AS expected,
          ${money('a.balance_minor', 'coalesce(p.currency, a.currency)')} AS actual,
          ${links({ accountCode: 'a.code', payoutId: 'p.id' })} AS links
   FROM payout p FULL JOIN (SELECT * FROM ledger_account WHERE kind = 'PAYOUT') a ON a.code = 'payout:' || p.id
   WHERE coalesce(a.balance_minor, 0)
         <> CASE WHEN p.status IN ('PENDING', 'APPROVED', 'SENDING') THEN p.amount_minor ELSE 0 END`,

  // Escrow and deal must tell the same story. A deal that both agreed to end may have been paid whole.
  `SELECT 'DEAL_ESCROW_STATE' AS "check", 'deal:' || d.id AS subject, ${named('d.status', DEAL_STATUSES)} AS expected,
          ${named('s.status', ESCROW_STATUSES)} AS actual, ${links({ dealId: 'd.id' })} AS links
   FROM deal d LEFT JOIN escrow s ON s.deal_id = d.id
   WHERE NOT coalesce(CASE d.status
     WHEN 'AWAITING_FUNDING' THEN s.status = 'UNFUNDED'
     WHEN 'COMPLETED' THEN s.status = 'RELEASED'
     WHEN 'CANCELED' THEN s.status IN ('UNFUNDED', 'REFUNDED', 'SPLIT') OR s.status = 'RELEASED' AND EXISTS (
       SELECT 1 FROM cancellation_proposal p WHERE p.deal_id = d.id AND p.status = 'ACCEPTED') -- agreed on the whole
     ELSE s.status = 'FUNDED' END, false)`,

  // A deal stands still exactly as long as a dispute over it is open.
  `SELECT 'DISPUTE_STATE' AS "check", 'deal:' || coalesce(deal.id, dispute.deal_id) AS subject,
          CASE WHEN dispute.id IS NULL THEN 'спор открыт' ELSE 'сделка в споре' END AS expected, 'нет' AS actual,
          ${links({ dealId: 'coalesce(deal.id, dispute.deal_id)' })} AS links
   FROM (SELECT id FROM deal WHERE status = 'DISPUTED') deal
   FULL JOIN (SELECT id, deal_id FROM dispute WHERE status = 'OPEN') dispute ON dispute.deal_id = deal.id
   WHERE deal.id IS NULL OR dispute.id IS NULL`,

  // Slots taken on a job are its live and completed deals.
  `SELECT 'JOB_SLOTS' AS "check", 'job:' || j.id AS subject, coalesce(d.taken, 0)::text AS expected,
          j.taken_slots::text AS actual, '{}'::jsonb AS links
   FROM job j LEFT JOIN (SELECT job_id, count(*) AS taken FROM deal WHERE status <> 'CANCELED' GROUP BY job_id) d ON d.job_id = j.id
   WHERE j.status NOT IN ('CLOSED', 'COMPLETED', 'CANCELED') AND coalesce(d.taken, 0) <> j.taken_slots`,
];
