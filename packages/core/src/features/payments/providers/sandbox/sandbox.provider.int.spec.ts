import { Pool } from '../../../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../../../testing/index.js';
import { PaymentProvider, PaymentsModule } from '../../index.js';
import { describeProviderContract, type ProviderUnderTest } from '../../testing/payment-provider.contract.js';
import { SANDBOX_SIGNATURE_HEADER, signSandboxBody } from './sandbox-signature.js';

let context: TestContext;

/** Real: Postgres, which holds the sandbox's books. */
async function open(): Promise<ProviderUnderTest> {
  context = await createTestContext([PaymentsModule]);
  const decide = (id: string, status: string, reason: string | null = null) =>
    context
      .get(Pool)
      .query('UPDATE sandbox_payment SET status = $2::sandbox_status, reason = $3 WHERE id = $1', [
        id,
        status,
        reason,
      ]);
  const signed = (event: string, objectId: string, secret: string) => {
    const object = event.startsWith('payout') ? 'PAYOUT' : 'PAYMENT';
    const body = JSON.stringify({ event, object: event.startsWith('deal') ? 'DEAL' : object, objectId });
    return { headers: { [SANDBOX_SIGNATURE_HEADER]: signSandboxBody(body, secret) }, body };
  };
  return {
    provider: context.get(PaymentProvider as never),
    pay: async ({ paymentId }) => void (await decide(paymentId, 'SUCCEEDED')),
    decline: async ({ paymentId }) => void (await decide(paymentId, 'CANCELED', 'Плательщик отказался')),
    chargeBack: async ({ paymentId }) => void (await decide(paymentId, 'CHARGED_BACK')),
    payoutAmountFor: (outcome) => ({ SUCCEEDED: 100_000n, CANCELED: 100_001n, PENDING: 100_002n })[outcome],
    finishPayout: async ({ providerPayoutId }, end) => void (await decide(providerPayoutId, end)),
    webhook: (event, id) => signed(event, id, context.config.sandboxWebhookSecret),
    forgedWebhook: (event, id) => signed(event, id, 'a guess'),
    events: { payment: 'payment.succeeded', payout: 'payout.succeeded', foreign: 'deal.closed' },
    unserved: { currency: 'KZT', method: { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' } },
  };
}

afterAll(() => context.close());

describeProviderContract('sandbox', open);
