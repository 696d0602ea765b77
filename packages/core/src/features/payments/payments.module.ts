import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { DealsModule } from '../deals/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SettingsModule } from '../settings/index.js';
import { AskAboutPayout } from './ask-about-payout.js';
import { AskPayment } from './ask-payment.js';
import { CancelPayout } from './cancel-payout.js';
import { ChargeBackDeposit } from './charge-back-deposit.js';
import { CheckDeposits } from './check-deposits.js';
import { ChooseSandboxOutcome } from './choose-sandbox-outcome.js';
import { DecidePayout } from './decide-payout.js';
import { DeliverSandboxWebhooks } from './deliver-sandbox-webhooks.js';
import { DepositRecords } from './deposit-records.js';
import { DepositsQueries } from './deposits.queries.js';
import { DepositsRepository } from './deposits.repository.js';
import { LeftBehindQueries } from './left-behind.queries.js';
import { MakePayment } from './make-payment.js';
import { PaymentProvider } from './payment-provider.port.js';
import { PayoutEligibility } from './payout-eligibility.queries.js';
import { PayoutRecords } from './payout-records.js';
import { PayoutsQueries } from './payouts.queries.js';
import { PayoutsRepository } from './payouts.repository.js';
import { ProcessWebhooks } from './process-webhooks.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';
import { SandboxRepository } from './providers/sandbox/sandbox.repository.js';
import { YooKassaProvider } from './providers/yookassa/yookassa.provider.js';
import { ReceiveWebhook } from './receive-webhook.js';
import { ReportLeftBehind } from './report-left-behind.js';
import { RequestDeposit } from './request-deposit.js';
import { RequestPayout } from './request-payout.js';
import { SendPayouts } from './send-payouts.js';
import { SettlePayment } from './settle-payment.js';
import { SettlePayout } from './settle-payout.js';
import { SettlePayoutByHand } from './settle-payout-by-hand.js';
import { Suspense } from './suspense.js';
import { StartPayment } from './start-payment.js';
import { WalletCsv } from './wallet-csv.js';
import { WalletHistoryQueries } from './wallet-history.queries.js';
import { WalletQueries } from './wallet.queries.js';
import { WalletReservesQueries } from './wallet-reserves.queries.js';
import { WebhooksRepository } from './webhooks.repository.js';

const useCases = [
  RequestDeposit,
  StartPayment,
  ChooseSandboxOutcome,
  ReceiveWebhook,
  ProcessWebhooks,
  CheckDeposits,
  ChargeBackDeposit,
  DeliverSandboxWebhooks,
  RequestPayout,
  CancelPayout,
  DecidePayout,
  SettlePayoutByHand,
  SendPayouts,
  ReportLeftBehind,
];
const queries = [
  DepositsQueries,
  PayoutsQueries,
  WalletCsv,
  WalletHistoryQueries,
  WalletQueries,
  WalletReservesQueries,
];

/** The one place that decides who moves the money. */
function currentProvider(config: Config, logger: Logger, sandbox: SandboxProvider): PaymentProvider {
  return config.yookassa ? new YooKassaProvider(config.yookassa, config.publicUrl, logger) : sandbox;
}

@Module({
  imports: [DealsModule, LedgerModule, SettingsModule],
  providers: [
    ...useCases,
    ...queries,
    AskAboutPayout,
    DepositRecords,
    AskPayment,
    DepositsRepository,
    LeftBehindQueries,
    MakePayment,
    PayoutEligibility,
    PayoutRecords,
    PayoutsRepository,
    SandboxProvider,
    SandboxRepository,
    SettlePayment,
    SettlePayout,
    Suspense,
    WebhooksRepository,
    { provide: PaymentProvider, useFactory: currentProvider, inject: [CONFIG, LOGGER, SandboxProvider] },
  ],
  exports: [...useCases, ...queries, PaymentProvider, SettlePayment, SettlePayout],
})
export class PaymentsModule {}
