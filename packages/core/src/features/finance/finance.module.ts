import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SettingsModule } from '../settings/index.js';
import { AccountEntriesQueries } from './accounts/account-entries.queries.js';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { AdjustBalance } from './adjustments/adjust-balance.js';
import { AdjustmentLimits } from './adjustments/adjustment-limits.js';
import { AdjustmentMoney } from './adjustments/adjustment-money.js';
import { AdjustmentsQueries } from './adjustments/adjustments.queries.js';
import { AdjustmentsRepository } from './adjustments/adjustments.repository.js';
import { DecideAdjustment } from './adjustments/decide-adjustment.js';
import { CommissionWithdrawalsQueries } from './commission/commission-withdrawals.queries.js';
import { CommissionWithdrawalsRepository } from './commission/commission-withdrawals.repository.js';
import { WithdrawCommission } from './commission/withdraw-commission.js';
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

const useCases = [
  AdjustBalance,
  DecideAdjustment,
  ImportStatement,
  ReconcileNightly,
  RemoveOldRuns,
  RunReconciliation,
  WithdrawCommission,
];
const queries = [
  AccountEntriesQueries,
  AccountsQueries,
  AdjustmentLimits,
  AdjustmentsQueries,
  BalancesQueries,
  CommissionWithdrawalsQueries,
  EscrowsQueries,
  FinanceDepositsQueries,
  Reconciliation,
  RunsQueries,
  StatementsQueries,
  TransactionsQueries,
];

@Module({
  imports: [IdentityModule, LedgerModule, SettingsModule],
  providers: [
    ...useCases,
    ...queries,
    AdjustmentMoney,
    AdjustmentsRepository,
    CommissionWithdrawalsRepository,
    ListReader,
    RunsRepository,
    StatementsRepository,
  ],
  exports: [...useCases, ...queries],
})
export class FinanceModule {}
