import { BalancesQueries, CommissionWithdrawalsQueries, WithdrawCommission } from '../index.js';
import { FinanceWorld } from '../testing/finance-world.js';

/** 15 % of 10 000,01, rounded down. */
const EARNED = 150_000n;
/** Of the pool: more callers would only wait for one. */
const CONNECTIONS = 16;

describe('withdrawals of commission', () => {
  let world: FinanceWorld;

  beforeEach(async () => {
    world = await FinanceWorld.open();
  });
  afterEach(() => world.close());

  const withdraw = (amountMinor: bigint, currency: 'RUB' | 'KZT' = 'RUB') =>
    world.use(WithdrawCommission).execute({
      adminId: world.adminId,
      provider: 'sandbox',
      amountMinor,
      currency,
      note: 'Поручение 418',
    });
  const insufficient = (missingMinor: bigint) => ({
    code: 'INVARIANT_VIOLATION',
    details: { rule: 'INSUFFICIENT_FUNDS', missingMinor },
  });

  it('take earned commission out of the provider, written down with who and why', async () => {
    await world.newEarner();
    const held = await world.balance('provider:sandbox:RUB');

    const id = await withdraw(40_000n);

    expect(await world.balance('commission:RUB')).toBe(EARNED - 40_000n);
    expect(await world.balance('provider:sandbox:RUB')).toBe(held + 40_000n);
    expect((await world.use(CommissionWithdrawalsQueries).list({}, { limit: 20 })).items).toMatchObject([
      { id, provider: 'sandbox', amountMinor: 40_000n, note: 'Поручение 418', admin: { id: world.adminId } },
    ]);
    expect(await world.rows('SELECT action, reason FROM audit_entry WHERE object_id = $1', id)).toEqual([
      { action: 'COMMISSION_WITHDRAWN', reason: 'Поручение 418' },
    ]);
    const [rub] = await world.use(BalancesQueries).byCurrency();
    expect(rub!.kinds.find(({ kind }) => kind === 'COMMISSION')!.balanceMinor).toBe(EARNED - 40_000n);
  });

  it('are refused beyond what was earned in the currency, to the kopeck', async () => {
    await world.newEarner();
    await expect(withdraw(EARNED + 1n)).rejects.toMatchObject(insufficient(1n));
    await expect(withdraw(1n, 'KZT')).rejects.toMatchObject(insufficient(1n));
    expect(await world.count('commission_withdrawal')).toBe(0);
    await withdraw(EARNED);
    await expect(withdraw(1n)).rejects.toMatchObject(insufficient(1n));
  });

  it('never take more than there is, however many are made at once, while deals go on being paid', async () => {
    await world.newEarner();
    let taken = 0;
    const keepTaking = async () => {
      for (let n = 0; n < 4; n += 1)
        await withdraw(40_000n).then(
          () => (taken += 1),
          (refusal) => expect(refusal).toMatchObject({ details: { rule: 'INSUFFICIENT_FUNDS' } }),
        );
    };
    await Promise.all([...Array.from({ length: CONNECTIONS - 2 }, keepTaking), world.newEarner()]);
    const left = await world.balance('commission:RUB');
    expect(left).toBe(2n * EARNED - BigInt(taken) * 40_000n);
    expect(left).toBeGreaterThanOrEqual(0n);
    expect(taken).toBeGreaterThanOrEqual(3);
  });
});
