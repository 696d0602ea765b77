import { DAY, HOUR, MINUTE } from '../../platform/clock/index.js';
import { SILENT_FAULTS } from '../../testing/index.js';
import { CheckDeposits, ProcessWebhooks, ReceiveWebhook, RequestDeposit } from './index.js';
import { YooKassaWorld } from './testing/yookassa-world.js';

const AMOUNT = 123_457n;

/** Real: Postgres, Redis, HTTP, the adapter. Fake: YooKassa on loopback, the clock. */
describe('deposits through YooKassa', () => {
  let world: YooKassaWorld;
  let userId: string;

  beforeAll(async () => {
    world = await YooKassaWorld.open();
  });
  beforeEach(async () => {
    await world.forget();
    userId = await world.newUser('BRAND');
  });
  afterAll(async () => expect(await world.close()).toEqual([]));

  async function started() {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    const url = await world.start(userId, depositId);
    const [payment] = world.paymentsOf(depositId);
    return { depositId, url, paymentId: payment!.id };
  }

  async function expectCreditedOnce(depositId: string) {
    expect((await world.deposit(depositId)).status).toBe('SUCCEEDED');
    expect(await world.postings(depositId)).toEqual([`DEPOSIT:${depositId}`]);
    expect((await world.wallet(userId)).availableMinor).toBe(AMOUNT);
  }

  it('sends the payer to the provider and credits the balance by the webhook, to the kopeck', async () => {
    const { depositId, url, paymentId } = await started();
    expect(url).toBe(world.yookassa.payments.get(paymentId)!.confirmation!.confirmation_url);
    expect(await world.deposit(depositId)).toMatchObject({ status: 'PENDING', paymentId });
    world.yookassa.pay(paymentId);
    await world.deliver(world.yookassa.notification('payment.succeeded', paymentId));
    await expectCreditedOnce(depositId);
  });

  it('is one payment and one address, however often it is started', async () => {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    const starts = Array.from({ length: 50 }, () => world.start(userId, depositId));
    const urls = await Promise.all(starts);
    expect(new Set(urls).size).toBe(1);
    expect(world.paymentsOf(depositId)).toHaveLength(1);
  });

  it.each(SILENT_FAULTS)('starts as one payment after %s, when the payer tries again', async (fault) => {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    world.yookassa.fail(fault);
    await expect(world.start(userId, depositId)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await world.start(userId, depositId)).toMatch(/^https:/);
    const [payment, ...others] = world.paymentsOf(depositId);
    expect(others).toEqual([]);
    world.yookassa.pay(payment!.id);
    await world.sweepDeposits();
    await expectCreditedOnce(depositId);
  });

  it.each(SILENT_FAULTS)('is settled by the sweep after %s at its start and nothing since', async (fault) => {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    world.yookassa.fail(fault);
    await expect(world.start(userId, depositId)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await world.sweepDeposits(); // learns the id
    const [payment] = world.paymentsOf(depositId);
    expect(await world.deposit(depositId)).toMatchObject({ status: 'PENDING', paymentId: payment!.id });
    world.yookassa.pay(payment!.id);
    await world.sweepDeposits();
    await expectCreditedOnce(depositId);
  });

  it.each(SILENT_FAULTS)('is asked about again after %s, until there is an answer', async (fault) => {
    const { depositId, paymentId } = await started();
    world.yookassa.pay(paymentId);
    world.yookassa.fail(fault, 'GET');
    world.clock.advance(MINUTE);
    await world.use(CheckDeposits).execute();
    expect((await world.deposit(depositId)).status).toBe('PENDING');
    await world.sweepDeposits();
    await expectCreditedOnce(depositId);
  });

  it('is settled once by a webhook that comes before the create call has returned', async () => {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    world.yookassa.beforeAnswer = async ({ id }) => {
      world.yookassa.pay(id);
      await world.deliver(world.yookassa.notification('payment.succeeded', id));
    };
    expect(await world.start(userId, depositId)).toBeNull();
    await expectCreditedOnce(depositId);
    await world.sweepDeposits();
    await expectCreditedOnce(depositId);
  });

  it('takes webhooks repeated, at once and out of order, and posts once', async () => {
    const { depositId, paymentId } = await started();
    const tooEarly = world.yookassa.notification('payment.canceled', paymentId);
    await world.deliver(tooEarly);
    expect((await world.deposit(depositId)).status).toBe('PENDING');
    world.yookassa.pay(paymentId);
    const succeeded = world.yookassa.notification('payment.succeeded', paymentId);
    await Promise.all(
      Array.from({ length: 50 }, () => world.use(ReceiveWebhook).execute('yookassa', {}, succeeded)),
    );
    await Promise.all(Array.from({ length: 5 }, () => world.use(ProcessWebhooks).execute()));
    await world.deliver(tooEarly);
    await expectCreditedOnce(depositId);
  });

  it('does not believe a forged webhook', async () => {
    const { depositId, paymentId } = await started();
    const forged = { id: paymentId, status: 'succeeded', amount: { value: '9999999.00', currency: 'RUB' } };
    await world.deliver(JSON.stringify({ type: 'notification', event: 'payment.succeeded', object: forged }));
    expect((await world.deposit(depositId)).status).toBe('PENDING');
    await expect(world.deliver('{"event":"payment.succeeded"}')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('fails with the bank’s reason, and a payment that succeeds after all still counts', async () => {
    const { depositId, paymentId } = await started();
    world.yookassa.cancelPayment(paymentId, 'insufficient_funds');
    await world.deliver(world.yookassa.notification('payment.canceled', paymentId));
    expect((await world.deposit(depositId)).status).toBe('FAILED');
    const [row] = await world.query('SELECT failure_reason FROM deposit WHERE id = $1', [depositId]);
    expect(row).toEqual({ failure_reason: 'Не хватило денег на карте или счёте' });
    world.yookassa.pay(paymentId);
    await world.deliver(world.yookassa.notification('payment.succeeded', paymentId));
    await expectCreditedOnce(depositId);
  });

  it('cannot be started again once it is over, nor by anybody else', async () => {
    const { depositId, paymentId } = await started();
    await expect(world.start(await world.newUser('BRAND'), depositId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    world.yookassa.pay(paymentId);
    await world.sweepDeposits();
    await expect(world.start(userId, depositId)).rejects.toMatchObject({
      details: { rule: 'ILLEGAL_TRANSITION', from: 'SUCCEEDED' },
    });
    const late = await world.requestDeposit(userId, AMOUNT);
    world.clock.advance(HOUR);
    await expect(world.start(userId, late)).rejects.toMatchObject({
      details: { rule: 'ILLEGAL_TRANSITION', from: 'EXPIRED' },
    });
  });

  it('refuses what the provider does not take, before anything is made', async () => {
    const refused = (amountMinor: bigint, rule: string) =>
      expect(world.requestDeposit(userId, amountMinor)).rejects.toMatchObject({ details: { rule } });
    await refused(99n, 'DEPOSIT_BELOW_MINIMUM');
    await refused(70_000_001n, 'DEPOSIT_ABOVE_LIMIT');
    const kzt = { userId, amountMinor: AMOUNT, currency: 'KZT' as const };
    await expect(world.use(RequestDeposit).execute(kzt)).rejects.toMatchObject({
      details: { rule: 'METHOD_NOT_SUPPORTED' },
    });
  });

  it('fails when the provider refuses the payment for good', async () => {
    const depositId = await world.requestDeposit(userId, AMOUNT);
    await world.query('UPDATE deposit SET currency = $2 WHERE id = $1', [depositId, 'USD']);
    await expect(world.start(userId, depositId)).rejects.toMatchObject({
      details: { rule: 'PAYMENT_REFUSED' },
    });
    expect((await world.deposit(depositId)).status).toBe('FAILED');
    expect(world.paymentsOf(depositId)).toEqual([]);
  });

  describe('after its term', () => {
    async function expired() {
      const made = await started();
      world.clock.advance(HOUR + MINUTE);
      await world.use(CheckDeposits).execute();
      expect((await world.deposit(made.depositId)).status).toBe('EXPIRED');
      return made;
    }

    it.each([11 * MINUTE, 5 * HOUR, 6 * DAY])(
      'counts money that came %d ms late without a webhook',
      async (ms) => {
        const { depositId, paymentId } = await expired();
        world.clock.advance(ms);
        world.yookassa.pay(paymentId);
        for (let round = 0; round < 3; round += 1) {
          world.clock.advance(ms);
          await world.use(CheckDeposits).execute();
        }
        await expectCreditedOnce(depositId);
      },
    );

    it('is asked about ever more seldom, and for a week only', async () => {
      const { depositId } = await expired();
      const since = world.clock.now().getTime();
      const asked: number[] = [];
      for (;;) {
        const { nextCheckAt } = await world.deposit(depositId);
        if (!nextCheckAt) break;
        world.clock.advance(nextCheckAt.getTime() - world.clock.now().getTime());
        await world.use(CheckDeposits).execute();
        asked.push(world.clock.now().getTime() - since);
      }
      expect(asked.length).toBeLessThanOrEqual(14);
      expect(asked.at(-1)).toBeGreaterThanOrEqual(7 * DAY - HOUR);
      expect(asked.at(-1)).toBeLessThanOrEqual(14 * DAY);
    });

    it('is not asked about when no payment was begun', async () => {
      const depositId = await world.requestDeposit(userId, AMOUNT);
      world.clock.advance(HOUR + MINUTE);
      await world.use(CheckDeposits).execute();
      expect(await world.deposit(depositId)).toEqual({
        status: 'EXPIRED',
        paymentId: null,
        nextCheckAt: null,
      });
      expect(world.paymentsOf(depositId)).toEqual([]);
    });

    it('does not run out while the provider is away', async () => {
      const { depositId } = await started();
      world.clock.advance(HOUR + MINUTE);
      world.yookassa.fail('ERROR_BEFORE', 'GET');
      await world.use(CheckDeposits).execute();
      expect((await world.deposit(depositId)).status).toBe('PENDING');
    });
  });

  it('keeps a payment that somebody made without us in suspense, once', async () => {
    const { paymentId } = await started();
    world.yookassa.payments.get(paymentId)!.metadata = { order: 'of the shop’s owner' };
    world.yookassa.pay(paymentId);
    for (let count = 0; count < 2; count += 1)
      await world.deliver(world.yookassa.notification('payment.succeeded', paymentId));
    const rows = await world.query('SELECT 1 FROM ledger_transaction WHERE reference = $1', [
      `SUSPENSE:yookassa:${paymentId}`,
    ]);
    expect(rows).toHaveLength(1);
    expect((await world.wallet(userId)).availableMinor).toBe(0n);
  });
});
