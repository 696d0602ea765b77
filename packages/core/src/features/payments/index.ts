export { CancelPayout } from './cancel-payout.js';
export { ChargeBackDeposit } from './charge-back-deposit.js';
export { CheckDeposits } from './check-deposits.js';
export { ChooseSandboxOutcome, type SandboxOutcome } from './choose-sandbox-outcome.js';
export { DecidePayout } from './decide-payout.js';
export { DeliverSandboxWebhooks } from './deliver-sandbox-webhooks.js';
export { DepositsQueries, type DepositView } from './deposits.queries.js';
export { ProviderOutcomeUnknown, ProviderRefused } from './payment-provider.errors.js';
export {
  PaymentProvider,
  type PayoutMethod,
  type ProviderPayment,
  type ProviderPayout,
} from './payment-provider.port.js';
export { PaymentsModule } from './payments.module.js';
export { PAYOUT_ACTIONS, type PayoutAction } from './payout-machine.js';
export type { PayoutTerms } from './payout-terms.js';
export { PayoutsQueries, type AdminPayoutView, type PayoutView } from './payouts.queries.js';
export { ProcessWebhooks } from './process-webhooks.js';
export { ReceiveWebhook } from './receive-webhook.js';
export { ReportLeftBehind } from './report-left-behind.js';
export { RequestDeposit } from './request-deposit.js';
export { RequestPayout } from './request-payout.js';
export { SendPayouts } from './send-payouts.js';
export { StartPayment } from './start-payment.js';
export { SettlePayment, type Settlement } from './settle-payment.js';
export { SettlePayout } from './settle-payout.js';
export { SettlePayoutByHand } from './settle-payout-by-hand.js';
export { SANDBOX_SIGNATURE_HEADER, signSandboxBody } from './providers/sandbox/sandbox-signature.js';
export { WalletCsv } from './wallet-csv.js';
export {
  WalletHistoryQueries,
  type WalletEntryFilter,
  type WalletEntryView,
} from './wallet-history.queries.js';
export { WALLET_OPERATION_GROUPS, type WalletOperationGroup } from './wallet-operations.js';
export { WalletQueries, type WalletView } from './wallet.queries.js';
export {
  OPEN_PAYOUT_STATUSES,
  WalletReservesQueries,
  type OpenPayoutView,
  type ReservesView,
} from './wallet-reserves.queries.js';
