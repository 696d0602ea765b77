import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SettingsModule } from '../settings/index.js';
import { AccountEntriesQueries } from './accounts/account-entries.queries.js';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { BalancesQueries } from './accounts/balances.queries.js';
import { FinanceDepositsQueries } from './journal/deposits.queries.js';
import { EscrowsQueries } from './journal/escrows.queries.js';
import { TransactionsQueries } from './journal/transactions.queries.js';
import { ListReader } from './list-reader.queries.js';
import { ReconcileNightly } from './reconciliation/reconcile-nightly.js';
import { Reconciliation } from './reconciliation/reconciliation.queries.js';
import { RemoveOldRuns } from './reconciliation/remove-old-runs.js';
import { RunReconciliation } from './reconciliation/run-reconciliation.js';
import { RunsQueries } from './reconciliation/runs.queries.js';
import { RunsRepository } from './reconciliation/runs.repository.js';
import { ImportStatement } from './statements/import-statement.js';
import { StatementsQueries } from './statements/statements.queries.js';
import { StatementsRepository } from './statements/statements.repository.js';

const useCases = [ImportStatement, ReconcileNightly, RemoveOldRuns, RunReconciliation];
const queries = [
  AccountEntriesQueries,
  AccountsQueries,
  BalancesQueries,
  EscrowsQueries,
  FinanceDepositsQueries,
  Reconciliation,
  RunsQueries,
  StatementsQueries,
  TransactionsQueries,
];

@Module({
  imports: [IdentityModule, LedgerModule, SettingsModule],
  providers: [...useCases, ...queries, ListReader, RunsRepository, StatementsRepository],
  exports: [...useCases, ...queries],
})
export class FinanceModule {}
