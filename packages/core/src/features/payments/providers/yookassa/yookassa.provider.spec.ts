import { FakeYooKassa } from '../../../../testing/fake-yookassa/index.js';
import { createLogger } from '../../../../platform/logging/index.js';
import { describeProviderContract, type ProviderUnderTest } from '../../testing/payment-provider.contract.js';
import { YooKassaProvider } from './yookassa.provider.js';

let yookassa: FakeYooKassa;

/** Real: HTTP. Fake: the service on its other end. */
async function open(): Promise<ProviderUnderTest> {
  yookassa = await FakeYooKassa.start();
  const provider = new YooKassaProvider(
    yookassa.config,
    new URL('https://dubl.example'),
    createLogger('test', 'silent'),
  );
  return {
    provider,
    pay: async ({ paymentId }) => yookassa.pay(paymentId),
    decline: async ({ paymentId }) => yookassa.cancelPayment(paymentId, 'insufficient_funds'),
    chargeBack: async ({ paymentId }) => yookassa.refund(paymentId, yookassa.payments.get(paymentId)!.amount),
    payoutAmountFor: (outcome) => {
      yookassa.payoutOutcome = (
        { SUCCEEDED: 'succeeded', CANCELED: 'canceled', PENDING: 'pending' } as const
      )[outcome];
      return 100_000n;
    },
    finishPayout: async ({ providerPayoutId }, end) =>
      yookassa.finishPayout(
        providerPayoutId,
        end === 'SUCCEEDED' ? 'succeeded' : 'canceled',
        'recipient_not_found',
      ),
    webhook: (event, id) => ({ headers: {}, body: yookassa.notification(event, id) }),
    forgedWebhook: (event, id) => ({
      headers: {},
      body: JSON.stringify({ type: 'notification', event, object: { id, status: 'succeeded', paid: true } }),
    }),
    events: { payment: 'payment.succeeded', payout: 'payout.succeeded', foreign: 'deal.closed' },
    unserved: {
      currency: 'RUB',
      method: { kind: 'BANK', bik: '044525225', account: '40817810099910004312', recipient: 'Имя' },
    },
  };
}

afterAll(() => yookassa.close());

describeProviderContract('YooKassa', open);
