import {
  createTestContext,
  giveMoney,
  Market,
  type BuiltDeal,
  type TestContext,
} from '../../testing/index.js';
import { register, type Counter } from 'prom-client';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import {
  AcceptApplication,
  AcceptCancellation,
  ApproveWork,
  FundEscrow,
  ProposeCancellation,
  SendTip,
} from '../deals/index.js';
import { Ledger, walletCode, type Flow } from '../ledger/index.js';
import { RequestPayout } from '../payments/index.js';
import { Reconciliation } from './index.js';
import { MODULES } from './testing/index.js';

const CONNECTIONS = 16;
/** How long money crosses; a fault run lets it cross for a minute. */
const CROSSING_MS = Number(process.env.CROSSING_SECONDS ?? 3) * 1_000;
const PRICE = 100_000n;
const CARD = { kind: 'CARD', token: 'tok_1234567' } as const;

/** Real: Postgres, Redis, the sandbox provider, every use case. */
describe('one balance and many who spend it', () => {
  let context: TestContext;
  let market: Market;

  beforeAll(async () => {
    context = await createTestContext(MODULES, { databasePoolSize: CONNECTIONS });
    market = new Market(context);
  });
  afterAll(async () => {
    const differences = await context.get(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  async function balance(userId: string): Promise<bigint> {
    const { rows } = await context
      .get(Pool)
      .query<{ balance: bigint }>('SELECT balance_minor AS balance FROM ledger_account WHERE code = $1', [
        walletCode(userId, 'RUB'),
      ]);
    return rows[0]?.balance ?? 0n;
  }

  /** Each caller goes on as soon as it has its answer, as many at once as there are connections. */
  async function fromAllConnections<T>(work: Iterable<T>, act: (piece: T) => Promise<void>): Promise<void> {
    const queue = work[Symbol.iterator]();
    const lane = async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  }

  async function completedDeal(): Promise<BuiltDeal> {
    const { submissionId, ...deal } = await market.newDealInReview({}, PRICE);
    await context.get(ApproveWork).execute({ ...deal, submissionId });
    return deal;
  }

  /** Accounts are locked by their ids, which are older the sooner a wallet was opened. */
  async function completedDealWhere(older: 'brand' | 'creator'): Promise<BuiltDeal> {
    const [brandId, creatorId] = [await market.newUser('BRAND'), await market.newUser('CREATOR')];
    for (const userId of older === 'brand' ? [brandId, creatorId] : [creatorId, brandId])
      await giveMoney(context, userId, PRICE);
    const jobId = await market.newJob(brandId);
    const applicationId = await market.apply(creatorId, jobId, PRICE);
    const deal = { jobId, applicationId, brandId, creatorId, priceMinor: PRICE };
    const dealId = await context.get(AcceptApplication).execute(deal);
    await context.get(FundEscrow).execute(dealId, brandId);
    const submissionId = await market.submit({ dealId, creatorId });
    await context.get(ApproveWork).execute({ dealId, brandId, submissionId });
    return { dealId, ...deal };
  }

  it('100 spends at once, of three kinds, take what there is and not a kopeck more', async () => {
    const { dealId, brandId } = await completedDeal();
    const unpaid = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const jobId = await market.newJob(brandId);
        const { applicationId } = await market.newApplication(jobId, PRICE);
        return context.get(AcceptApplication).execute({ applicationId, brandId, priceMinor: PRICE });
      }),
    );
    const startMinor = 5n * PRICE;
    await giveMoney(context, brandId, startMinor);
    let spentMinor = 0n;
    const spend = (amountMinor: bigint, act: () => Promise<unknown>) => async () => {
      try {
        await act();
        spentMinor += amountMinor;
      } catch (error) {
        expect(error).toMatchObject({ status: 409 });
      }
    };
    const fund = (id: string) => spend(PRICE, () => context.get(FundEscrow).execute(id, brandId));
    const tip = (amountMinor: bigint) =>
      spend(amountMinor, () => context.get(SendTip).execute({ dealId, brandId, amountMinor }));
    const payout = (amountMinor: bigint) =>
      spend(amountMinor, () =>
        context.get(RequestPayout).execute({ userId: brandId, amountMinor, currency: 'RUB', method: CARD }),
      );
    const spends = Array.from({ length: 100 }, (_, n) => {
      if (n % 10 === 0) return fund(unpaid[(n / 10) % unpaid.length]!);
      return n % 10 === 5 ? payout(60_000n) : tip(BigInt(5_000 + n));
    });

    await fromAllConnections(spends, (act) => act());

    expect(await balance(brandId)).toBe(startMinor - spentMinor);
    expect(startMinor - spentMinor).toBeGreaterThanOrEqual(0n);
    // What is left covers none of the tips that were refused.
    expect(startMinor - spentMinor).toBeLessThan(5_100n);
  });

  it.each(['brand', 'creator'] as const)(
    'tips and splits of one pair cross without a deadlock where the %s has the older wallet',
    async (older) => {
      const { brandId, creatorId, dealId } = await completedDealWhere(older);
      await giveMoney(context, brandId, 1_000n * PRICE);
      const totalBefore = (await balance(brandId)) + (await balance(creatorId));
      const until = Date.now() + CROSSING_MS;
      let splits = 0;
      let fees = 0n;
      const keepTipping = async () => {
        while (Date.now() < until) await context.get(SendTip).execute({ dealId, brandId, amountMinor: 1n });
      };
      const keepSplitting = async () => {
        while (Date.now() < until) {
          const jobId = await market.newJob(brandId);
          const applicationId = await market.apply(creatorId, jobId, PRICE);
          const id = await context
            .get(AcceptApplication)
            .execute({ applicationId, brandId, priceMinor: PRICE });
          await context.get(FundEscrow).execute(id, brandId);
          const terms = { creatorGrossMinor: 33_333n, reason: 'Не успеваем' };
          const proposalId = await context
            .get(ProposeCancellation)
            .execute({ dealId: id, userId: brandId, ...terms });
          await context.get(AcceptCancellation).execute({ dealId: id, userId: creatorId, proposalId });
          splits += 1;
          fees += 4_999n;
        }
      };
      await Promise.all([
        ...Array.from({ length: 4 }, keepTipping),
        ...Array.from({ length: 6 }, keepSplitting),
      ]);
      expect(splits).toBeGreaterThan(0);
      expect((await balance(brandId)) + (await balance(creatorId))).toBe(totalBefore - fees);
    },
    CROSSING_MS + 60_000,
  );

  it(
    'transfers from A to B and from B to A cross without a deadlock',
    async () => {
      const [a, b] = [await market.newUser('BRAND'), await market.newUser('BRAND')];
      for (const userId of [a, b]) await giveMoney(context, userId, PRICE);
      const until = Date.now() + CROSSING_MS;
      let sent = 0;
      const keepSending = async (_: unknown, lane: number) => {
        const [from, to] = lane % 2 === 0 ? [a, b] : [b, a];
        for (let n = 0; Date.now() < until; n += 1) {
          await context
            .get(TransactionRunner)
            .run((tx) => context.get(Ledger).post(tx, transfer(`${lane}-${n}`, from, to)));
          sent += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, keepSending));
      expect(sent).toBeGreaterThan(CONNECTIONS);
      expect((await balance(a)) + (await balance(b))).toBe(2n * PRICE);
    },
    CROSSING_MS + 30_000,
  );

  it('met no deadlock at all, not even one that was tried again', async () => {
    const { rows } = await context
      .get(Pool)
      .query<{ deadlocks: bigint }>(
        'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
      );
    expect(rows[0]!.deadlocks).toBe(0n);
    const retries = await (register.getSingleMetric('dubl_transaction_retries_total') as Counter).get();
    expect(retries.values.filter(({ labels }) => labels.code === '40P01')).toEqual([]);
  });
});

const transfer = (reference: string, from: string, to: string): Flow => ({
  reference: `CROSSING:${reference}`,
  kind: 'CROSSING',
  currency: 'RUB',
  legs: [
    { code: walletCode(from, 'RUB'), kind: 'WALLET', ownerId: from, amountMinor: -1n },
    { code: walletCode(to, 'RUB'), kind: 'WALLET', ownerId: to, amountMinor: 1n },
  ],
});
