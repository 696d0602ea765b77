import { Module } from '@nestjs/common';
import { PaymentsModule } from '@dubl/core/features/payments';
import { SettingsModule } from '@dubl/core/features/settings';
import { AdminPayoutsController } from './admin-payouts.controller.js';
import { PaymentsController } from './payments.controller.js';
import { PayoutsController } from './payouts.controller.js';
import { WalletController } from './wallet.controller.js';

@Module({
  imports: [PaymentsModule, SettingsModule],
  controllers: [WalletController, PaymentsController, PayoutsController, AdminPayoutsController],
})
export class PaymentsApiModule {}
