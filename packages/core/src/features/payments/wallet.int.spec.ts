import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, DAY, FixedClock } from '../../platform/clock/index.js';
import { Pool, TransactionRunner, type Currency } from '../../platform/db/index.js';
import {
  Market,
  createTestContext,
  giveMoney,
  type BuiltDeal,
  type TestContext,
} from '../../testing/index.js';
import {
  AcceptApplication,
  ApproveWork,
  CancelDeal,
  DealsModule,
  FundEscrow,
  RequestChanges,
} from '../deals/index.js';
import { FinanceModule, Reconciliation } from '../finance/index.js';
import { Ledger, balanceAdjusted, tipPaid, type Flow } from '../ledger/index.js';
import {
  CancelPayout,
  PaymentsModule,
  RequestPayout,
  WALLET_OPERATION_GROUPS,
  WalletCsv,
  WalletHistoryQueries,
  WalletQueries,
  WalletReservesQueries,
  type WalletEntryFilter,
} from './index.js';

const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' } as const;
const START = new Date('2026-11-23T20:30:00Z');
const ALL = { limit: 100 };

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('wallet', () => {
  let context: TestContext;
  let market: Market;
  let clock: FixedClock;

  beforeAll(async () => {
    context = await createTestContext([DealsModule, PaymentsModule, FinanceModule]);
    market = new Market(context);
    clock = new FixedClock(START);
    context.get(Clock).now = () => clock.now();
  });
  beforeEach(() => clock.set(START));
  afterAll(async () => {
    const differences = await use(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const use = <T>(type: Type<T>): T => context.get(type);
  const post = (flow: Flow) => use(TransactionRunner).run((tx) => use(Ledger).post(tx, flow));
  const entries = async (userId: string, filter: Partial<WalletEntryFilter> = {}) =>
    (await use(WalletHistoryQueries).list(userId, { currency: 'RUB', ...filter }, ALL)).items;
  const card = async (userId: string, currency: Currency = 'RUB') =>
    (await use(WalletQueries).balances(userId, currency)).find((wallet) => wallet.currency === currency)!;
  const reserves = (id: string, role: 'BRAND' | 'CREATOR', currency: Currency = 'RUB') =>
    use(WalletReservesQueries).list({ id, role }, currency, ALL);

  async function finish<D extends FinishedBy>(deal: D): Promise<D> {
    const { dealId, brandId, submissionId } = deal;
    await use(ApproveWork).execute({ dealId, brandId, submissionId });
    return deal;
  }

  /** Every posting has its cause: reconciliation asks for it. */
  async function tip({ dealId, brandId, creatorId }: BuiltDeal, amountMinor: bigint): Promise<void> {
    const tipId = randomUUID();
    await post(tipPaid({ tipId, dealId, brandId, creatorId, amountMinor, currency: 'RUB' }));
    await use(Pool).query(
      `INSERT INTO tip (id, deal_id, amount_minor, currency, created_at) VALUES ($1, $2, $3, 'RUB', now())`,
      [tipId, dealId, amountMinor],
    );
  }

  async function takeOne(userId: string): Promise<void> {
    const id = randomUUID();
    await post(balanceAdjusted(id, userId, { amountMinor: -1n, currency: 'RUB' }));
    await use(Pool).query(
      `INSERT INTO adjustment (id, user_id, direction, amount_minor, currency, reason, status, proposed_by_id, created_at)
       VALUES ($1, $2, 'DEBIT', 1, 'RUB', 'Округление', 'POSTED', $3, now())`,
      [id, userId, await market.newUser('ADMIN')],
    );
  }

  /** A creator's wallet with something of every group, a day apart, and the deal it began with. */
  async function eventfulWallet() {
    const deal = await finish(await market.newDealInReview({}, 1_000_001n));
    const { brandId, creatorId } = deal;
    await giveMoney(context, brandId, 50_000n);
    clock.advance(DAY);
    await tip(deal, 50_000n);
    clock.advance(DAY);
    const asked = { userId: creatorId, amountMinor: 100_000n, currency: 'RUB', method: SBP } as const;
    const payoutId = await use(RequestPayout).execute(asked);
    clock.advance(DAY);
    await use(CancelPayout).execute({ userId: creatorId, payoutId });
    clock.advance(DAY);
    await takeOne(creatorId);
    await giveMoney(context, creatorId, 7_000n, 'KZT');
    return deal;
  }

  describe('history', () => {
    it('names each operation and keeps the running balance of the ledger, newest first', async () => {
      const { creatorId, brandId } = await eventfulWallet();
      expect(
        (await entries(creatorId)).map((one) => [one.title, one.amountMinor, one.balanceAfterMinor]),
      ).toEqual([
        ['Корректировка, списание', -1n, 900_000n],
        ['Выплата отменена, деньги вернулись', 100_000n, 900_001n],
        ['Запрос выплаты', -100_000n, 800_001n],
        ['Чаевые от бренда', 50_000n, 900_001n],
        ['Оплата за работу', 850_001n, 850_001n],
      ]);
      expect((await entries(brandId, { group: 'DEALS' })).map(({ title }) => title)).toEqual([
        'Чаевые креатору',
        'Оплата в резерв',
      ]);
    });

    it('changes no row by a filter, it only leaves rows out', async () => {
      const { creatorId, dealId } = await eventfulWallet();
      const all = await entries(creatorId);
      for (const group of WALLET_OPERATION_GROUPS)
        expect(await entries(creatorId, { group })).toEqual(all.filter((one) => one.group === group));
      expect(await entries(creatorId, { dealId })).toEqual(all.filter((one) => one.dealId === dealId));
      const [from, to] = [all[3]!.createdAt, all[1]!.createdAt];
      expect(await entries(creatorId, { from, to })).toEqual([all[2], all[3]]);
      expect(await entries(creatorId, { group: 'DEALS', from, to, dealId })).toEqual([all[3]]);
      expect((await entries(creatorId, { currency: 'KZT' })).map((one) => one.balanceAfterMinor)).toEqual([
        7_000n,
      ]);
    });

    it('goes on from page to page under a filter without a gap or a repeat', async () => {
      const { creatorId } = await eventfulWallet();
      const whole = await entries(creatorId, { group: 'PAYOUTS' });
      const list = (cursor?: string) =>
        use(WalletHistoryQueries).list(
          creatorId,
          { currency: 'RUB', group: 'PAYOUTS' },
          { limit: 1, cursor },
        );
      const first = await list();
      const second = await list(first.nextCursor!);
      expect([...first.items, ...second.items]).toEqual(whole);
      expect(second.nextCursor).toBeNull();
      await expect(list('bm8')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    });

    it('shows nothing of a deal that is not on this wallet', async () => {
      const { dealId } = await eventfulWallet();
      expect(await entries(await market.newUser('CREATOR'), { dealId })).toEqual([]);
    });
  });

  describe('file', () => {
    const rowsOf = async (
      userId: string,
      filter: Partial<WalletEntryFilter> = {},
      zone = 'Europe/Moscow',
    ) => {
      const lines: string[] = [];
      for await (const line of use(WalletCsv).lines(userId, { currency: 'RUB', ...filter }, zone))
        lines.push(line);
      return lines.map((line) => line.trimEnd().replace('\ufeff', '').slice(1, -1).split('";"'));
    };

    it('has the rows of the screen under every filter, in its words', async () => {
      const { creatorId, dealId } = await eventfulWallet();
      const filters: Partial<WalletEntryFilter>[] = [
        {},
        ...WALLET_OPERATION_GROUPS.map((group) => ({ group })),
        { dealId },
        { from: new Date(START.getTime() + DAY), to: new Date(START.getTime() + 3 * DAY) },
        { currency: 'KZT' },
        { currency: 'USD' },
      ];
      for (const filter of filters) {
        const [, ...rows] = await rowsOf(creatorId, filter);
        const shown = await entries(creatorId, filter);
        expect(
          rows.map(([, title, deal, amount, balance, currency]) => ({
            title,
            deal,
            amount,
            balance,
            currency,
          })),
        ).toEqual(
          shown.map((one) => ({
            title: one.title,
            deal: one.dealTitle ?? '',
            amount: kopecks(one.amountMinor),
            balance: kopecks(one.balanceAfterMinor),
            currency: one.currency,
          })),
        );
      }
    });

    it('tells the time of the zone that the screen is read in', async () => {
      const { creatorId } = await eventfulWallet();
      const firstRow = async (zone: string) => (await rowsOf(creatorId, { group: 'DEALS' }, zone)).at(-1)![0];
      expect(await firstRow('Europe/Moscow')).toBe('23.11.2026 23:30');
      expect(await firstRow('Asia/Almaty')).toBe('24.11.2026 01:30');
    });
  });

  describe('reserve', () => {
    async function fundedDealOf(brandId: string, priceMinor: bigint) {
      const jobId = await market.newJob(brandId);
      const { applicationId, creatorId } = await market.newApplication(jobId, priceMinor);
      const dealId = await use(AcceptApplication).execute({ applicationId, brandId, priceMinor });
      await giveMoney(context, brandId, priceMinor);
      await use(FundEscrow).execute(dealId, brandId);
      return { dealId, brandId, creatorId };
    }

    /** Three deals of one brand: one in work, one in review, one that has ended. */
    async function busyBrand() {
      const brandId = await market.newUser('BRAND');
      const inWork = await fundedDealOf(brandId, 1_000_001n);
      const inReview = await fundedDealOf(brandId, 500_000n);
      await market.submit(inReview);
      const ended = await fundedDealOf(brandId, 700_000n);
      await finish({ ...ended, submissionId: await market.submit(ended) });
      return { brandId, inWork, inReview };
    }

    it('of a brand is the sum of its funded deals, each with its next step and its end by silence', async () => {
      const { brandId, inWork, inReview } = await busyBrand();
      const { items } = await reserves(brandId, 'BRAND');
      expect(items.map((deal) => deal.id)).toEqual([inReview.dealId, inWork.dealId]);
      expect(items.reduce((sum, deal) => sum + deal.priceMinor, 0n)).toBe(
        (await card(brandId)).reservedMinor,
      );
      expect(
        items.map(({ nextActor, settlesTo, settlesAt }) => ({ nextActor, settlesTo, settlesAt })),
      ).toEqual([
        { nextActor: 'BRAND', settlesTo: 'CREATOR', settlesAt: inDays(3) },
        { nextActor: 'CREATOR', settlesTo: 'BRAND', settlesAt: inDays(5 + 7) },
      ]);
    });

    it('of a creator is the sum of nets, to the kopeck', async () => {
      const { inWork } = await busyBrand();
      const { items } = await reserves(inWork.creatorId, 'CREATOR');
      expect(items.map(({ priceMinor, feeMinor, netMinor }) => [priceMinor, feeMinor, netMinor])).toEqual([
        [1_000_001n, 150_000n, 850_001n],
      ]);
      expect((await card(inWork.creatorId)).expectedMinor).toBe(850_001n);
    });

    it('brings a creator nothing by silence alone once changes were asked for', async () => {
      const { dealId, brandId, creatorId } = await market.newDealInReview();
      const changes = { text: 'Крупнее', briefItem: 'description', timecodeSec: null };
      await use(RequestChanges).execute({ dealId, brandId, ...changes });
      expect((await reserves(creatorId, 'CREATOR')).items).toMatchObject([
        { settlesTo: null, settlesAt: null },
      ]);
    });

    it('holds no deal before it is paid and none after it has ended', async () => {
      const unpaid = await market.newDeal();
      expect((await reserves(unpaid.brandId, 'BRAND')).items).toEqual([]);
      const canceled = await market.newFundedDeal();
      await use(CancelDeal).execute(canceled.dealId, canceled.creatorId, null);
      expect((await reserves(canceled.brandId, 'BRAND')).items).toEqual([]);
      expect((await card(canceled.brandId)).reservedMinor).toBe(0n);
    });

    it('explains the payout that is on its way', async () => {
      const userId = await market.newUser('CREATOR');
      await giveMoney(context, userId, 300_000n);
      const id = await use(RequestPayout).execute({
        userId,
        amountMinor: 200_000n,
        currency: 'RUB',
        method: SBP,
      });
      const { payouts } = await reserves(userId, 'CREATOR');
      expect(payouts).toMatchObject([{ id, status: 'PENDING', amountMinor: 200_000n }]);
      expect((await card(userId)).payoutPendingMinor).toBe(200_000n);
      expect((await reserves(userId, 'CREATOR', 'KZT')).payouts).toEqual([]);
      await use(CancelPayout).execute({ userId, payoutId: id });
      expect((await reserves(userId, 'CREATOR')).payouts).toEqual([]);
    });
  });
});

type FinishedBy = { dealId: string; brandId: string; submissionId: string };

const inDays = (days: number) => new Date(START.getTime() + days * DAY);

function kopecks(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
