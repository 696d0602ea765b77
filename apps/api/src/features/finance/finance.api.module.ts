import { Module } from '@nestjs/common';
import { FinanceModule } from '@dubl/core/features/finance';
import { AdjustmentsController } from './adjustments.controller.js';
import { CommissionWithdrawalsController } from './commission-withdrawals.controller.js';
import { FinanceAccountsController } from './finance-accounts.controller.js';
import { FinanceJournalController } from './finance-journal.controller.js';
import { FinanceOverviewController } from './finance-overview.controller.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { StatementsController } from './statements.controller.js';

@Module({
  imports: [FinanceModule],
  controllers: [
    FinanceOverviewController,
    FinanceAccountsController,
    FinanceJournalController,
    ReconciliationController,
    StatementsController,
    AdjustmentsController,
    CommissionWithdrawalsController,
  ],
})
export class FinanceApiModule {}
