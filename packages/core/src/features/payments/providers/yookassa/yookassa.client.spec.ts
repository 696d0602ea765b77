import { randomUUID } from 'node:crypto';
import { createLogger } from '../../../../platform/logging/index.js';
import { FakeYooKassa, SILENT_FAULTS, type Fault } from '../../../../testing/fake-yookassa/index.js';
import { ProviderOutcomeUnknown, ProviderRefused } from '../../payment-provider.errors.js';
import { YooKassaProvider } from './yookassa.provider.js';

const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' } as const;

/** Real: HTTP. Fake: the service on its other end, which misbehaves. */
describe('calls of the YooKassa API', () => {
  let yookassa: FakeYooKassa;
  let provider: YooKassaProvider;

  beforeAll(async () => {
    yookassa = await FakeYooKassa.start();
    provider = adapter();
  });
  afterEach(() => yookassa.healthy());
  afterAll(() => yookassa.close());

  const adapter = (overrides: Partial<FakeYooKassa['config']> = {}) =>
    new YooKassaProvider(
      { ...yookassa.config, timeoutMs: 1_000, ...overrides },
      new URL('https://dubl.example'),
      createLogger('test', 'silent'),
    );
  const order = () => ({
    payoutId: randomUUID(),
    amountMinor: 123_450n,
    currency: 'RUB' as const,
    method: SBP,
  });
  const lastCall = () => yookassa.calls.at(-1)!;

  it('orders a payment with our id as its key, exact to the kopeck, and a way back to our page', async () => {
    const depositId = randomUUID();
    await provider.createPayment({ depositId, amountMinor: 105n, currency: 'RUB' });
    expect(lastCall()).toEqual({
      method: 'POST',
      path: '/v3/payments',
      key: depositId,
      body: {
        amount: { value: '1.05', currency: 'RUB' },
        capture: true,
        confirmation: { type: 'redirect', return_url: `https://dubl.example/pay/${depositId}?returned=1` },
        description: 'Пополнение баланса',
        metadata: { depositId },
      },
    });
  });

  it('orders a payout from the gateway, to a phone or to a synonym of a card', async () => {
    const { payoutId, ...rest } = order();
    await provider.createPayout({ payoutId, ...rest });
    expect(lastCall()).toEqual({
      method: 'POST',
      path: '/v3/payouts',
      key: payoutId,
      body: {
        amount: { value: '1234.50', currency: 'RUB' },
        payout_destination_data: { type: 'sbp', phone: '79001234567', bank_id: '100000000004' },
        description: 'Выплата с баланса',
        metadata: { payoutId },
      },
    });
    await provider.createPayout({ ...order(), method: { kind: 'CARD', token: 'tok_4f2a8c7e91' } });
    expect(lastCall().body).toMatchObject({ payout_token: 'tok_4f2a8c7e91' });
  });

  it.each(SILENT_FAULTS)(
    'leaves the outcome of a payout open after %s, and asking settles it',
    async (fault) => {
      const payout = order();
      yookassa.fail(fault);
      await expect(provider.createPayout(payout)).rejects.toThrow(ProviderOutcomeUnknown);
      const found = await provider.findPayout(payout.payoutId);
      const done: Fault[] = ['HANG_AFTER', 'ERROR_AFTER', 'CUT_AFTER', 'PROCESSING', 'GARBAGE_AFTER'];
      expect(found?.status ?? null).toBe(done.includes(fault) ? 'SUCCEEDED' : null);
      const again = await provider.createPayout(payout);
      expect(again.providerPayoutId).toBe(found?.providerPayoutId ?? again.providerPayoutId);
      const made = [...yookassa.payouts.values()].filter(
        ({ metadata }) => metadata.payoutId === payout.payoutId,
      );
      expect(made).toHaveLength(1);
    },
  );

  it.each(['HANG_AFTER', 'ERROR_AFTER', 'CUT_AFTER', 'TOO_MANY', 'PROCESSING', 'GARBAGE_AFTER'] as const)(
    'takes no %s for «there is no such object»',
    async (fault) => {
      yookassa.fail(fault, 'GET', 3);
      await expect(provider.getPayment(randomUUID())).rejects.toThrow(ProviderOutcomeUnknown);
      await expect(provider.getPayout(`po-${randomUUID()}`)).rejects.toThrow(ProviderOutcomeUnknown);
      await expect(provider.findPayout(randomUUID())).rejects.toThrow(ProviderOutcomeUnknown);
    },
  );

  it('waits for a slow answer', async () => {
    yookassa.fail('SLOW');
    await expect(provider.createPayout(order())).resolves.toMatchObject({ status: 'SUCCEEDED' });
  });

  it('hears a final refusal in 400, and makes nothing of it', async () => {
    const refused = { ...order(), method: { ...SBP, phone: '+0' } };
    await expect(provider.createPayout(refused)).rejects.toThrow(ProviderRefused);
    expect(await provider.findPayout(refused.payoutId)).toBeNull();
  });

  it('hears no refusal in a key that another order has used', async () => {
    const first = order();
    await provider.createPayout(first);
    await expect(provider.createPayout({ ...first, amountMinor: 1_000n })).rejects.toThrow(
      ProviderOutcomeUnknown,
    );
  });

  it('fails nobody’s payout for a wrong key of ours', async () => {
    const stranger = adapter({ payoutKey: 'wrong', secretKey: 'wrong' });
    await expect(stranger.createPayout(order())).rejects.toThrow(ProviderOutcomeUnknown);
    await expect(stranger.getPayment(randomUUID())).rejects.toThrow(ProviderOutcomeUnknown);
  });

  it('leaves the outcome open when nobody listens', async () => {
    const alone = adapter({ apiUrl: new URL('http://127.0.0.1:9/v3/') });
    await expect(alone.createPayout(order())).rejects.toMatchObject({ code: 'NO_CONNECTION' });
  });

  it('takes a payment that carries no id of ours for nobody’s', async () => {
    const { paymentId } = await provider.createPayment({
      depositId: randomUUID(),
      amountMinor: 500n,
      currency: 'RUB',
    });
    for (const metadata of [{}, { depositId: '37' }, { order_id: randomUUID() }]) {
      yookassa.payments.get(paymentId)!.metadata = metadata as Record<string, string>;
      expect((await provider.getPayment(paymentId))!.depositId).toBeNull();
    }
  });

  it('sends no browser to a page that is not https', async () => {
    const { paymentId } = await provider.createPayment({
      depositId: randomUUID(),
      amountMinor: 500n,
      currency: 'RUB',
    });
    const { confirmation } = yookassa.payments.get(paymentId)!;
    for (const url of ['http://yoomoney.example/pay', 'javascript:alert(1)', 'nowhere']) {
      confirmation!.confirmation_url = url;
      expect((await provider.getPayment(paymentId))!.confirmationUrl).toBeNull();
    }
  });

  it('takes a payment that was refunded in part for a payment that succeeded', async () => {
    const { paymentId } = await provider.createPayment({
      depositId: randomUUID(),
      amountMinor: 500n,
      currency: 'RUB',
    });
    yookassa.pay(paymentId);
    yookassa.refund(paymentId, { value: '4.99', currency: 'RUB' });
    expect((await provider.getPayment(paymentId))!.status).toBe('SUCCEEDED');
  });

  it('hears of each refund as a change of its payment', () => {
    const paymentId = [...yookassa.payments.keys()].at(-1)!;
    const hint = (refundId: string) =>
      provider.parseWebhook({}, yookassa.refundNotification(refundId, paymentId));
    expect(hint('first')).toEqual({
      event: 'refund.succeeded:first',
      object: 'PAYMENT',
      objectId: paymentId,
    });
    expect(hint('second')!.event).not.toBe(hint('first')!.event);
  });
});
