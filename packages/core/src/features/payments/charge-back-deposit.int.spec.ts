import { randomUUID } from 'node:crypto';
import {
  ChargeBackDeposit,
  ChooseSandboxOutcome,
  DecidePayout,
  ProcessWebhooks,
  RequestDeposit,
  RequestPayout,
  SettlePayment,
  SettlePayoutByHand,
} from './index.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';
import { CARD, ILLEGAL, MoneyWorld, succeeded } from './testing/money-world.js';

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('a charge-back', () => {
  let world: MoneyWorld;
  const reason = 'Письмо банка';

  beforeAll(async () => {
    world = await MoneyWorld.open();
  });
  afterAll(() => world.close());

  const walletOf = (userId: string) => world.balance(`wallet:${userId}:RUB`);
  const debtOf = (userId: string) => world.balance(`debt:${userId}:RUB`);

  /** Paid at the provider; whether we have heard of it is the test's matter. */
  async function paid(userId: string, amountMinor = 100_000n) {
    const depositId = await world.use(RequestDeposit).execute({ userId, amountMinor, currency: 'RUB' });
    await world.use(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'SUCCEED' });
    return { depositId, paymentId: (await world.atProvider(depositId)).id };
  }
  async function settled(userId: string, amountMinor?: bigint) {
    const deposit = await paid(userId, amountMinor);
    await world.use(SettlePayment).execute(deposit.paymentId);
    return deposit;
  }
  const spend = (userId: string, amountMinor: bigint) => world.requestPayout(userId, amountMinor);

  it('takes what is on the balance and tells the brand and the admins', async () => {
    const [userId, adminId] = [await world.newUser('BRAND', 30_000n), await world.newUser('ADMIN')];
    const { depositId } = await settled(userId);
    await world.use(ChargeBackDeposit).execute({ adminId, depositId, reason });
    expect(await world.statusOf('deposit', depositId)).toBe('CHARGED_BACK');
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([30_000n, 0n]);
    expect(await world.eventsOf(depositId)).toEqual(['DEPOSIT_SUCCEEDED', 'DEPOSIT_CHARGED_BACK']);
    const audit = await world.rows('SELECT action, reason FROM audit_entry WHERE object_id = $1', depositId);
    expect(audit).toEqual([{ action: 'DEPOSIT_CHARGED_BACK', reason }]);
  });

  it('makes a debt of what was spent; nothing can be taken out until later credits have paid it off', async () => {
    const [userId, adminId] = [await world.newUser('BRAND'), await world.newUser('ADMIN')];
    const { depositId } = await settled(userId);
    const payoutId = await spend(userId, 70_000n);
    await world.use(DecidePayout).approve({ adminId, payoutId, byHand: true });
    await world.use(SettlePayoutByHand).markPaid({ adminId, payoutId, reference: 'Поручение 1' });
    await world.use(ChargeBackDeposit).execute({ adminId, depositId, reason });
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([0n, -70_000n]);
    await settled(userId, 50_000n);
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([0n, -20_000n]);
    const another = { userId, amountMinor: 50_000n, currency: 'RUB', method: CARD } as const;
    await expect(world.use(RequestPayout).execute(another)).rejects.toMatchObject({
      details: { rule: 'INSUFFICIENT_FUNDS', missingMinor: 50_000n },
    });
    await settled(userId, 50_000n);
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([30_000n, 0n]);
  });

  it('is the provider’s word, too: the sandbox’s payer disputes, the webhook comes, however often', async () => {
    const userId = await world.newUser('BRAND');
    const { depositId, paymentId } = await settled(userId);
    const click = { userId, depositId, outcome: 'CHARGEBACK' } as const;
    await world.use(ChooseSandboxOutcome).execute(click);
    await expect(world.use(ChooseSandboxOutcome).execute(click)).rejects.toMatchObject(ILLEGAL);
    await Promise.all(
      Array.from({ length: 5 }, (_, i) => world.webhook('PAYMENT', `payment.charged_back.${i}`, paymentId)),
    );
    await Promise.all(Array.from({ length: 5 }, () => world.use(ProcessWebhooks).execute()));
    expect(await world.statusOf('deposit', depositId)).toBe('CHARGED_BACK');
    expect(await world.postingsOf(depositId)).toEqual(['DEPOSIT', 'CHARGEBACK']);
    expect(await walletOf(userId)).toBe(0n);
  });

  it('happens once when 50 admins and webhooks report it at once', async () => {
    const [userId, adminId] = [await world.newUser('BRAND'), await world.newUser('ADMIN')];
    const { depositId, paymentId } = await settled(userId);
    await spend(userId, 60_000n);
    await world.saysOf(depositId, 'CHARGED_BACK');
    const results = await Promise.allSettled([
      ...Array.from({ length: 25 }, () => world.use(SettlePayment).execute(paymentId)),
      ...Array.from({ length: 25 }, () =>
        world.use(ChargeBackDeposit).execute({ adminId, depositId, reason }),
      ),
    ]);
    const byProvider = results.filter((one) => one.status === 'fulfilled' && one.value === 'CHARGED_BACK');
    expect(byProvider.length + succeeded(results.slice(25))).toBe(1);
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([0n, -60_000n]);
    expect(await world.postingsOf(depositId)).toEqual(['DEPOSIT', 'CHARGEBACK']);
  });

  it('splits by the balance it finds, whatever is spent and credited meanwhile', async () => {
    const [userId, adminId] = [await world.newUser('BRAND'), await world.newUser('ADMIN')];
    const deposits = await Promise.all(Array.from({ length: 6 }, () => settled(userId)));
    await Promise.allSettled([
      spend(userId, 350_000n),
      ...deposits.map(({ depositId }) =>
        world.use(ChargeBackDeposit).execute({ adminId, depositId, reason }),
      ),
      ...Array.from({ length: 4 }, () => settled(userId, 25_000n)),
    ]);
    const reserved = (await world.rows('SELECT 1 FROM payout WHERE user_id = $1', userId)).length;
    const total = (await walletOf(userId)) + (await debtOf(userId));
    expect(total).toBe(100_000n - BigInt(reserved) * 350_000n);
    expect((await walletOf(userId)) === 0n || (await debtOf(userId)) === 0n).toBe(true);
  });

  it('is refused for a deposit that has not succeeded, and for one that nobody knows', async () => {
    const [userId, adminId] = [await world.newUser('BRAND'), await world.newUser('ADMIN')];
    const { depositId } = await paid(userId);
    const chargeBack = world.use(ChargeBackDeposit);
    await expect(chargeBack.execute({ adminId, depositId, reason })).rejects.toMatchObject(ILLEGAL);
    await expect(chargeBack.execute({ adminId, depositId: randomUUID(), reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const click = { userId, depositId, outcome: 'CHARGEBACK' } as const;
    await expect(world.use(ChooseSandboxOutcome).execute(click)).rejects.toMatchObject(ILLEGAL);
    expect(await world.postingsOf(depositId)).toEqual([]);
  });

  it('of a payment we had not heard of is booked as both', async () => {
    const userId = await world.newUser('BRAND');
    const { depositId, paymentId } = await paid(userId);
    await world.saysOf(depositId, 'CHARGED_BACK');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('CHARGED_BACK');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('UNCHANGED');
    expect(await world.postingsOf(depositId)).toEqual(['DEPOSIT', 'CHARGEBACK']);
    expect([await walletOf(userId), await debtOf(userId)]).toEqual([0n, 0n]);
  });

  it('takes a payment that lay in suspense out of it', async () => {
    const before = await world.balance('suspense:RUB');
    const key = randomUUID();
    const order = { depositId: key, amountMinor: 777n, currency: 'RUB' } as const;
    const { paymentId } = await world.use(SandboxProvider).createPayment(order);
    await world.saysOf(key, 'SUCCEEDED');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('SUSPENSE');
    expect(await world.balance('suspense:RUB')).toBe(before + 777n);
    await world.saysOf(key, 'CHARGED_BACK');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('CHARGED_BACK');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('UNCHANGED');
    expect(await world.balance('suspense:RUB')).toBe(before);
  });

  it('leaves a deposit whose payment comes to a second life alone', async () => {
    const userId = await world.newUser('BRAND');
    const { depositId, paymentId } = await settled(userId);
    await world.saysOf(depositId, 'CHARGED_BACK');
    await world.use(SettlePayment).execute(paymentId);
    await world.saysOf(depositId, 'SUCCEEDED');
    expect(await world.use(SettlePayment).execute(paymentId)).toBe('UNCHANGED');
    expect(await walletOf(userId)).toBe(0n);
  });
});
