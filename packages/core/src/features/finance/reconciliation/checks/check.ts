/** Every check of reconciliation, in the order in which differences are told: the ledger itself comes first. */
export const RECONCILIATION_CHECKS = [
  'UNBALANCED_TRANSACTION',
  'CURRENCY_TOTAL',
  'ACCOUNT_BALANCE',
  'ENTRY_CHAIN',
  'REVERSAL',
  'DEBT_UNCOLLECTED',
  'SUSPENSE_UNTOLD',
  'DEPOSIT_POSTING',
  'CHARGEBACK_POSTING',
  'PAYOUT_REQUEST_POSTING',
  'PAYOUT_POSTING',
  'PAYOUT_END_POSTING',
  'PAYOUT_RETURN_POSTING',
  'PAYOUT_LATE_POSTING',
  'ESCROW_FUND_POSTING',
  'ESCROW_SETTLEMENT_POSTING',
  'TIP_POSTING',
  'ADJUSTMENT_POSTING',
  'COMMISSION_WITHDRAWAL_POSTING',
  'FEE_POSTING',
  'ESCROW_BALANCE',
  'PAYOUT_BALANCE',
  'DEAL_ESCROW_STATE',
  'DISPUTE_STATE',
  'JOB_SLOTS',
  'SANDBOX_PAYMENT',
  'STATEMENT_LINE',
  'STATEMENT_MISSING',
] as const;
export type ReconciliationCheck = (typeof RECONCILIATION_CHECKS)[number];

/**
 * Statements that return `check`, `subject` (what differs), `expected`, `actual` (texts for people) and `links`
 * (see sql-text.ts), and must return no row. One may do several checks, so that a table is read once.
 */
export type CheckStatement = string;
