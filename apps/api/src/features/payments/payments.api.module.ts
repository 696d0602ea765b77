import { Module, type DynamicModule } from '@nestjs/common';
import { PaymentsModule } from '@dubl/core/features/payments';
import { SettingsModule } from '@dubl/core/features/settings';
import type { Config } from '@dubl/core/platform/config';
import { AdminDepositsController } from './admin-deposits.controller.js';
import { AdminPayoutsController } from './admin-payouts.controller.js';
import { PaymentsController } from './payments.controller.js';
import { PayoutsController } from './payouts.controller.js';
import { SandboxController } from './sandbox.controller.js';
import { WalletController } from './wallet.controller.js';

const controllers = [
  WalletController,
  PaymentsController,
  PayoutsController,
  AdminPayoutsController,
  AdminDepositsController,
];

@Module({ imports: [PaymentsModule, SettingsModule], controllers })
export class PaymentsApiModule {
  static forRoot({ paymentProvider }: Pick<Config, 'paymentProvider'>): DynamicModule {
    return {
      module: PaymentsApiModule,
      controllers: paymentProvider === 'sandbox' ? [SandboxController] : [],
    };
  }
}
