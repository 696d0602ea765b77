import { randomUUID } from 'node:crypto';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { depositSucceeded, escrowFund, LedgerModule, Ledger, type Flow } from './index.js';

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
  const deposit = (userId: string, receivedMinor: bigint) =>
    depositSucceeded({
      depositId: randomUUID(),
      userId,
      receivedMinor,
      currency: 'RUB',
      provider: 'sandbox',
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
      Array.from({ length: 100 }, () =>
        post(
          escrowFund({
            escrowId: randomUUID(),
            dealId: randomUUID(),
            brandId: user,
            creatorId: randomUUID(),
            amountMinor: 100n,
            currency: 'RUB',
          }),
        ),
      ),
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
});
