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
export { RECONCILIATION_CHECKS, type ReconciliationCheck } from './reconciliation/reconciliation-checks.js';
export { Reconciliation, type Difference } from './reconciliation/reconciliation.queries.js';
export { TRANSACTION_KINDS, type TransactionKind } from './vocabulary.js';
