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

  it('never take more than there is, however many are made at once', async () => {
    await world.newEarner();
    // Connections that are there already: while they are being opened one by one, callers would come one by one.
    await Promise.all(Array.from({ length: CONNECTIONS }, () => world.rows('SELECT pg_sleep(0.05)')));
    const answers = await Promise.allSettled(Array.from({ length: CONNECTIONS }, () => withdraw(40_000n)));
    for (const answer of answers.filter(({ status }) => status === 'rejected'))
      expect(answer).toMatchObject({ reason: { details: { rule: 'INSUFFICIENT_FUNDS' } } });
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await world.balance('commission:RUB')).toBe(EARNED - 120_000n);
  });

  it('do not wait for deals that go on being paid, nor take what these have yet to bring', async () => {
    await world.newEarner();
    const [, second] = await Promise.all([withdraw(EARNED), world.newEarner().then(() => withdraw(EARNED))]);
    expect(second).toBeTruthy();
    expect(await world.balance('commission:RUB')).toBe(0n);
  });
});
