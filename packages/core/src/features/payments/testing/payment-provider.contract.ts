import { randomUUID } from 'node:crypto';
import type { Currency } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { ProviderRefused } from '../payment-provider.errors.js';
import type {
  PaymentProvider,
  PayoutMethod,
  ProviderPayment,
  ProviderPayout,
} from '../payment-provider.port.js';

type PayoutEnd = 'SUCCEEDED' | 'CANCELED' | 'RETURNED';

/** An adapter and the hand of its bank: what people and banks do on the other side. */
export interface ProviderUnderTest {
  provider: PaymentProvider;
  pay(payment: ProviderPayment): Promise<void>;
  decline(payment: ProviderPayment): Promise<void>;
  chargeBack(payment: ProviderPayment): Promise<void>;
  /** @returns an amount; the next payout of it comes to this at once */
  payoutAmountFor(outcome: 'SUCCEEDED' | 'CANCELED' | 'PENDING'): Minor;
  finishPayout(payout: ProviderPayout, end: PayoutEnd): Promise<void>;
  /** What arrives over the wire when this object changed. */
  webhook(event: string, objectId: string): { headers: Record<string, string>; body: string };
  /** The same by somebody who is not the provider. */
  forgedWebhook(event: string, objectId: string): { headers: Record<string, string>; body: string };
  /** Events as the provider names them. */
  events: { payment: string; payout: string; foreign: string };
  /** A method it does not serve in this currency. */
  unserved: { currency: Currency; method: PayoutMethod };
}

const SBP: PayoutMethod = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' };
const CARD: PayoutMethod = { kind: 'CARD', token: 'tok_4f2a8c7e91' };
const KOPECKS = 123_457n;

/** What every adapter promises to the use cases. `open` runs once, before the first test. */
export function describeProviderContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  describe(`${name}: contract of a payment provider`, () => {
    let bank: ProviderUnderTest;
    let provider: PaymentProvider;

    beforeAll(async () => {
      bank = await open();
      ({ provider } = bank);
    });

    const createPayment = (depositId: string = randomUUID(), amountMinor = KOPECKS) =>
      provider.createPayment({ depositId, amountMinor, currency: 'RUB' });
    const createPayout = (
      amountMinor: Minor,
      { payoutId = randomUUID() as string, method = SBP }: { payoutId?: string; method?: PayoutMethod } = {},
    ) => provider.createPayout({ payoutId, amountMinor, currency: 'RUB', method });

    describe('payments', () => {
      it('come into being unpaid, with our id, the amount and the currency to the kopeck', async () => {
        const depositId = randomUUID();
        const { minMinor, maxMinor } = provider.paymentLimits('RUB');
        const payment = await createPayment(depositId);
        expect(payment).toMatchObject({
          depositId,
          status: 'PENDING',
          receivedMinor: KOPECKS,
          currency: 'RUB',
          reason: null,
        });
        expect(await provider.getPayment(payment.paymentId)).toEqual(payment);
        for (const amount of [minMinor, minMinor + 1n, maxMinor])
          expect((await createPayment(undefined, amount)).receivedMinor).toBe(amount);
      });

      it('are one object however often they are created with one key', async () => {
        const depositId = randomUUID();
        const first = await createPayment(depositId);
        const repeats = await Promise.all(Array.from({ length: 10 }, () => createPayment(depositId)));
        for (const repeat of repeats) expect(repeat).toEqual(first);
      });

      it('send the payer to an https page of the provider, or nowhere, and nowhere once they are paid', async () => {
        const payment = await createPayment();
        if (payment.confirmationUrl !== null) expect(payment.confirmationUrl).toMatch(/^https:\/\//);
        await bank.pay(payment);
        expect((await provider.getPayment(payment.paymentId))!.confirmationUrl).toBeNull();
      });

      it('succeed, and may be charged back after that', async () => {
        const payment = await createPayment();
        await bank.pay(payment);
        const paid = await provider.getPayment(payment.paymentId);
        expect(paid).toMatchObject({ ...payment, status: 'SUCCEEDED', confirmationUrl: null });
        await bank.chargeBack(payment);
        expect(await provider.getPayment(payment.paymentId)).toEqual({ ...paid, status: 'CHARGED_BACK' });
      });

      it('fail with a reason in Russian', async () => {
        const payment = await createPayment();
        await bank.decline(payment);
        const { status, reason } = (await provider.getPayment(payment.paymentId))!;
        expect({ status, reason }).toEqual({
          status: 'CANCELED',
          reason: expect.stringMatching(/^[А-Яа-яЁё ,.]+$/),
        });
      });

      it('are not found where there is none', async () => {
        expect(await provider.getPayment(randomUUID())).toBeNull();
      });
    });

    describe('payouts', () => {
      it.each([
        ['SBP', SBP],
        ['CARD', CARD],
      ])('are carried out by %s and found by either id, exact to the kopeck', async (_, method) => {
        const payoutId = randomUUID();
        const amountMinor = bank.payoutAmountFor('SUCCEEDED') + 57n;
        const payout = await createPayout(amountMinor, { payoutId, method });
        expect(payout).toMatchObject({
          payoutId,
          status: 'SUCCEEDED',
          amountMinor,
          currency: 'RUB',
          reason: null,
        });
        expect(await provider.findPayout(payoutId)).toEqual(payout);
        expect(await provider.getPayout(payout.providerPayoutId)).toEqual(payout);
      });

      it('are one object however often they are created with one key', async () => {
        const payoutId = randomUUID();
        const amount = bank.payoutAmountFor('PENDING');
        const first = await createPayout(amount, { payoutId });
        const repeats = await Promise.all(
          Array.from({ length: 10 }, () => createPayout(amount, { payoutId })),
        );
        for (const repeat of repeats) expect(repeat.providerPayoutId).toBe(first.providerPayoutId);
      });

      it('are canceled with a reason in Russian', async () => {
        const payout = await createPayout(bank.payoutAmountFor('CANCELED'));
        expect(payout.status).toBe('CANCELED');
        expect(payout.reason).toMatch(/^[А-Яа-яЁё ,.]+$/);
      });

      it.each(['SUCCEEDED', 'CANCELED'] as const)('may hang and end as %s later', async (end) => {
        const payout = await createPayout(bank.payoutAmountFor('PENDING'));
        expect(payout.status).toBe('PENDING');
        await bank.finishPayout(payout, end);
        expect(await provider.findPayout(payout.payoutId!)).toMatchObject({
          providerPayoutId: payout.providerPayoutId,
          status: end,
        });
      });

      it('may come back after they were carried out', async () => {
        const payout = await createPayout(bank.payoutAmountFor('SUCCEEDED'));
        await bank.finishPayout(payout, 'RETURNED');
        expect((await provider.getPayout(payout.providerPayoutId))!.status).toBe('RETURNED');
      });

      it('are not found where there is none', async () => {
        expect(await provider.findPayout(randomUUID())).toBeNull();
        expect(await provider.getPayout(randomUUID())).toBeNull();
      });

      it('are refused, and not made, by a method that is not served', async () => {
        const { currency, method } = bank.unserved;
        const payoutId = randomUUID();
        expect(provider.payoutMethods(currency)).not.toContain(method.kind);
        await expect(
          provider.createPayout({ payoutId, amountMinor: 100_000n, currency, method }),
        ).rejects.toThrow(ProviderRefused);
        expect(await provider.findPayout(payoutId)).toBeNull();
      });
    });

    describe('webhooks', () => {
      const parse = ({ headers, body }: { headers: Record<string, string>; body: string }) =>
        provider.parseWebhook(headers, body);

      it('name the payment or the payout that changed', async () => {
        const { paymentId } = await createPayment();
        const { providerPayoutId } = await createPayout(bank.payoutAmountFor('SUCCEEDED'));
        const { payment, payout } = bank.events;
        expect(parse(bank.webhook(payment, paymentId))).toEqual({
          event: payment,
          object: 'PAYMENT',
          objectId: paymentId,
        });
        expect(parse(bank.webhook(payout, providerPayoutId))).toEqual({
          event: payout,
          object: 'PAYOUT',
          objectId: providerPayoutId,
        });
      });

      it('are worth nothing when forged: not taken, or about an object that the provider does not know', async () => {
        const forged = parse(bank.forgedWebhook(bank.events.payment, randomUUID()));
        expect(forged && (await provider.getPayment(forged.objectId))).toBeNull();
      });

      it('are not taken when they are of another kind', async () => {
        const { paymentId } = await createPayment();
        expect(parse(bank.webhook(bank.events.foreign, paymentId))).toBeNull();
      });

      it.each(['', '{', 'null', '[]', '42', '"payment.succeeded"', '{}', '{"event":1,"object":{"id":{}}}'])(
        'are not taken when they are garbage: %s',
        (body) => {
          const { headers } = bank.webhook(bank.events.payment, randomUUID());
          expect(provider.parseWebhook({}, body)).toBeNull();
          expect(provider.parseWebhook(headers, body)).toBeNull();
        },
      );
    });

    it('serves roubles, with limits that a payment and a payout can keep to', () => {
      expect(provider.currencies).toContain('RUB');
      for (const currency of provider.currencies) {
        const limits = provider.payoutMethods(currency).map((kind) => provider.payoutLimits(kind, currency));
        for (const { minMinor, maxMinor } of [provider.paymentLimits(currency), ...limits]) {
          expect(minMinor).toBeGreaterThan(0n);
          expect(maxMinor).toBeGreaterThan(minMinor);
        }
      }
    });
  });
}
