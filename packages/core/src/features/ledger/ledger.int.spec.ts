import { randomUUID } from 'node:crypto';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import {
  depositChargedBack,
  depositSucceeded,
  escrowFund,
  escrowSplit,
  LedgerModule,
  Ledger,
  type DepositMoney,
  type Flow,
} from './index.js';

describe('ledger', () => {
  let context: TestContext;
  let ledger: Ledger;
  let transactions: TransactionRunner;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([LedgerModule]);
    ledger = context.get(Ledger);
    transactions = context.get(TransactionRunner);
    pool = context.get(Pool);
  });
  afterAll(() => context.close());

  const post = (flow: Flow) => transactions.run((tx) => ledger.post(tx, flow));
  const balance = async (code: string) =>
    (
      await pool.query<{ balance_minor: bigint }>(
        'SELECT balance_minor FROM ledger_account WHERE code = $1',
        [code],
      )
    ).rows[0]?.balance_minor;
  const moneyIn = (userId: string, receivedMinor: bigint): DepositMoney => ({
    depositId: randomUUID(),
    userId,
    receivedMinor,
    currency: 'RUB',
    provider: 'sandbox',
  });
  const deposit = (userId: string, receivedMinor: bigint) => depositSucceeded(moneyIn(userId, receivedMinor));
  /** What was topped up is spent on an escrow, then taken back by the payer's bank. */
  const indebt = async (userId: string, debtMinor: bigint) => {
    const money = moneyIn(userId, debtMinor);
    await post(depositSucceeded(money));
    await post(escrowFund(escrowOf(userId, debtMinor)));
    await post(depositChargedBack(money, 0n));
  };
  const escrowOf = (brandId: string, amountMinor: bigint, creatorId = randomUUID()) => ({
    escrowId: randomUUID(),
    dealId: randomUUID(),
    brandId,
    creatorId,
    amountMinor,
    currency: 'RUB' as const,
  });

  it('moves money once however often the same reference is posted', async () => {
    const user = randomUUID();
    const flow = deposit(user, 10_000n);
    const results = await Promise.all(Array.from({ length: 50 }, () => post(flow)));
    expect(results.filter((result) => result === 'POSTED')).toHaveLength(1);
    expect(await balance(`wallet:${user}:RUB`)).toBe(10_000n);
  });

  it('refuses a reference that was posted with other legs', async () => {
    const flow = deposit(randomUUID(), 10_000n);
    await post(flow);
    const legs = flow.legs.map((leg) => ({ ...leg, amountMinor: leg.amountMinor * 2n }));
    await expect(post({ ...flow, legs })).rejects.toMatchObject({ code: 'DL001' });
  });

  it('never lets a wallet fall below zero under 100 parallel spends', async () => {
    const user = randomUUID();
    await post(deposit(user, 1_000n));
    const spends = await Promise.allSettled(
      Array.from({ length: 100 }, () => post(escrowFund(escrowOf(user, 100n)))),
    );
    expect(spends.filter((spend) => spend.status === 'fulfilled')).toHaveLength(10);
    expect(await balance(`wallet:${user}:RUB`)).toBe(0n);
  });

  it('refuses unbalanced legs, late entries, updates and deletes', async () => {
    const flow = deposit(randomUUID(), 500n);
    const [first, second] = flow.legs as [Flow['legs'][0], Flow['legs'][0]];
    await expect(post({ ...flow, legs: [first, { ...second, amountMinor: 499n }] })).rejects.toMatchObject({
      code: 'DL003',
    });
    await post(flow);
    const late = `INSERT INTO ledger_entry SELECT transaction_id, leg + 10, account_id, currency, amount_minor, balance_after_minor,
                  account_version + 1000 FROM ledger_entry`;
    await expect(pool.query(late)).rejects.toMatchObject({ code: 'DL004' });
    for (const change of [
      'UPDATE ledger_entry SET leg = leg',
      'DELETE FROM ledger_entry',
      'TRUNCATE ledger_entry CASCADE',
    ]) {
      await expect(pool.query(change)).rejects.toMatchObject({ code: 'DL002' });
    }
    await expect(pool.query('DELETE FROM ledger_transaction')).rejects.toMatchObject({ code: 'DL002' });
  });

  it('covers a charge-back from the balance and books the rest as a debt, which later credits pay off', async () => {
    const user = randomUUID();
    const money = moneyIn(user, 1_000n);
    await post(depositSucceeded(money));
    await post(escrowFund(escrowOf(user, 700n)));
    await post(depositChargedBack(money, 300n));
    expect(await balance(`wallet:${user}:RUB`)).toBe(0n);
    expect(await balance(`debt:${user}:RUB`)).toBe(-700n);

    await post(deposit(user, 200n));
    expect(await balance(`wallet:${user}:RUB`)).toBe(0n);
    expect(await balance(`debt:${user}:RUB`)).toBe(-500n);

    await post(deposit(user, 900n));
    expect(await balance(`wallet:${user}:RUB`)).toBe(400n);
    expect(await balance(`debt:${user}:RUB`)).toBe(0n);
  });

  it('takes both debts in one transaction when a split credits two debtors', async () => {
    const [brand, creator] = [randomUUID(), randomUUID()];
    const deal = escrowOf(brand, 1_000n, creator);
    await post(deposit(brand, 1_000n));
    await post(escrowFund(deal));
    await indebt(brand, 100n);
    await indebt(creator, 5_000n);
    await post(escrowSplit(deal, 600n, 1_000));
    expect(await balance(`wallet:${brand}:RUB`)).toBe(300n);
    expect(await balance(`debt:${brand}:RUB`)).toBe(0n);
    expect(await balance(`wallet:${creator}:RUB`)).toBe(0n);
    expect(await balance(`debt:${creator}:RUB`)).toBe(-4_460n);
    const { rows } = await pool.query<{ legs: number }>(
      `SELECT count(*)::int AS legs FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
       WHERE t.reference = $1`,
      [`DEBT_OFFSET:ESCROW_SPLIT:${deal.escrowId}`],
    );
    expect(rows[0]?.legs).toBe(4);
  });

  it('takes nothing from a debt twice, however often its credit is posted', async () => {
    const user = randomUUID();
    await indebt(user, 1_000n);
    const credit = deposit(user, 400n);
    await Promise.all(Array.from({ length: 20 }, () => post(credit)));
    expect(await balance(`debt:${user}:RUB`)).toBe(-600n);
    expect(await balance(`wallet:${user}:RUB`)).toBe(0n);
  });

  it('settles parallel credits and charge-backs of one debtor without a deadlock or a lost kopeck', async () => {
    const user = randomUUID();
    const deposits = Array.from({ length: 30 }, () => moneyIn(user, 100n));
    for (const money of deposits) await post(depositSucceeded(money));
    await post(escrowFund(escrowOf(user, 3_000n)));
    await Promise.all([
      ...deposits.map((money) =>
        transactions.run(async (tx) => {
          const balanceMinor = await ledger.lockBalance(tx, `wallet:${user}:RUB`);
          await ledger.post(tx, depositChargedBack(money, balanceMinor));
        }),
      ),
      ...Array.from({ length: 40 }, () => post(deposit(user, 50n))),
    ]);
    const owed = (await balance(`debt:${user}:RUB`)) ?? 0n;
    const left = (await balance(`wallet:${user}:RUB`)) ?? 0n;
    expect(left + owed).toBe(-1_000n);
    expect(left === 0n || owed === 0n).toBe(true);
  });

  it('reverses a posting once, and only one that exists', async () => {
    const money = moneyIn(randomUUID(), 500n);
    await expect(post(depositChargedBack(money, 0n))).rejects.toMatchObject({ code: 'DL006' });
    await post(depositSucceeded(money));
    await post(depositChargedBack(money, 500n));
    const again = { ...depositChargedBack(money, 500n), reference: `CHARGEBACK:${randomUUID()}` };
    await expect(post(again)).rejects.toMatchObject({ code: '23505' });
  });
});
