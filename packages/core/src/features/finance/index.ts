export {
  AccountEntriesQueries,
  type AccountEntryView,
  type AccountExplained,
} from './accounts/account-entries.queries.js';
export { AccountsQueries, type AccountFilter, type AccountView } from './accounts/accounts.queries.js';
export {
  ACCOUNT_COLUMNS,
  ACCOUNT_ENTRY_COLUMNS,
  BALANCE_COLUMNS,
  balanceLines,
} from './accounts/accounts.csv.js';
export { AdjustBalance, type BalanceCorrection } from './adjustments/adjust-balance.js';
export { AdjustmentLimits, type AdjustmentLimit } from './adjustments/adjustment-limits.js';
export { ADJUSTMENT_ACTIONS, type AdjustmentAction } from './adjustments/adjustment-machine.js';
export { ADJUSTMENT_COLUMNS } from './adjustments/adjustments.csv.js';
export {
  AdjustmentsQueries,
  type AdjustmentFilter,
  type AdjustmentView,
} from './adjustments/adjustments.queries.js';
export { DecideAdjustment } from './adjustments/decide-adjustment.js';
export { COMMISSION_WITHDRAWAL_COLUMNS } from './commission/commission-withdrawals.csv.js';
export {
  CommissionWithdrawalsQueries,
  type CommissionWithdrawalView,
} from './commission/commission-withdrawals.queries.js';
export { WithdrawCommission } from './commission/withdraw-commission.js';
export { BalancesQueries, type CurrencyBalance } from './accounts/balances.queries.js';
export { FinanceModule } from './finance.module.js';
export {
  FinanceDepositsQueries,
  type DepositFilter,
  type FinanceDepositView,
} from './journal/deposits.queries.js';
export { EscrowsQueries, type EscrowFilter, type EscrowView } from './journal/escrows.queries.js';
export { DEPOSIT_COLUMNS, ESCROW_COLUMNS, JOURNAL_COLUMNS, journalLines } from './journal/journal.csv.js';
export {
  TransactionsQueries,
  type TransactionFilter,
  type TransactionView,
} from './journal/transactions.queries.js';
export type { LegView, PersonView } from './legs.js';
export { RECONCILIATION_CHECKS, type ReconciliationCheck } from './reconciliation/checks/check.js';
export { explanationOf } from './reconciliation/explanations.js';
export { ReconcileNightly } from './reconciliation/reconcile-nightly.js';
export { DIFFERENCE_COLUMNS } from './reconciliation/reconciliation.csv.js';
export {
  Reconciliation,
  type Difference,
  type DifferenceLinks,
} from './reconciliation/reconciliation.queries.js';
export { RemoveOldRuns } from './reconciliation/remove-old-runs.js';
export { RunReconciliation } from './reconciliation/run-reconciliation.js';
export { RunsQueries, type RunView, type RunWithDifferences } from './reconciliation/runs.queries.js';
export { ImportStatement } from './statements/import-statement.js';
export { MATCHES, type Match } from './statements/matching.queries.js';
export { STATEMENT_COLUMNS, STATEMENT_ITEM_COLUMNS } from './statements/statements.csv.js';
export {
  StatementsQueries,
  type StatementItemView,
  type StatementView,
} from './statements/statements.queries.js';
export { TRANSACTION_KINDS, type TransactionKind } from './vocabulary.js';
