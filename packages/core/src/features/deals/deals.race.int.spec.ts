import type { Type } from '@nestjs/common';
import { Clock, DAY, FixedClock } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import { Market, createTestContext, type BuiltDeal, type TestContext } from '../../testing/index.js';
import { PaymentsModule, Reconciliation } from '../payments/index.js';
import {
  AcceptApplication,
  ApproveWork,
  AutoApprove,
  CancelDeal,
  DealsModule,
  FundEscrow,
  RemindDeadlines,
  RequestChanges,
} from './index.js';

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('deals under concurrent callers', () => {
  let context: TestContext;
  let clock: FixedClock;
  let market: Market;

  beforeAll(async () => {
    context = await createTestContext([DealsModule, PaymentsModule]);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    market = new Market(context);
  });
  afterAll(async () => {
    const differences = await use(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const use = <T>(type: Type<T>): T => context.get(type);
  const count = async (text: string, ...values: unknown[]) =>
    (await context.get(Pool).query<{ count: number }>(`SELECT count(*)::int FROM ${text}`, values)).rows[0]!
      .count;
  const postings = (deal: BuiltDeal, kind: string) =>
    count('ledger_transaction WHERE deal_id = $1 AND kind = $2', deal.dealId, kind);

  /** Everybody at once; each that did not win was refused with 409, none broke. */
  async function winners(attempts: (() => Promise<unknown>)[]): Promise<number> {
    const results = await Promise.allSettled(attempts.map((attempt) => attempt()));
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409 });
    return results.length - refusals.length;
  }
  const times = (n: number, attempt: () => Promise<unknown>) => Array.from({ length: n }, () => attempt);
  /** A sweep that found nothing to do has lost. */
  const swept = async (count: number) => {
    if (count === 0) throw Object.assign(new Error('nothing swept'), { status: 409 });
  };

  it.each([2, 50])('funds once when asked %i times at once', async (n) => {
    const deal = await market.newDeal();
    expect(await winners(times(n, () => use(FundEscrow).execute(deal.dealId, deal.brandId)))).toBe(1);
    expect(await postings(deal, 'ESCROW_FUND')).toBe(1);
  });

  it.each([2, 50])('releases once when approved %i times at once', async (n) => {
    const { submissionId, ...deal } = await market.newDealInReview();
    expect(await winners(times(n, () => use(ApproveWork).execute({ ...deal, submissionId })))).toBe(1);
    expect(await postings(deal, 'ESCROW_RELEASE')).toBe(1);
  });

  it.each([2, 50])('refunds once when canceled %i times at once', async (n) => {
    const deal = await market.newFundedDeal({ slots: 2 });
    expect(await winners(times(n, () => use(CancelDeal).execute(deal.dealId, deal.creatorId, null)))).toBe(1);
    expect(await postings(deal, 'ESCROW_REFUND')).toBe(1);
    expect(await count('job WHERE id = $1 AND taken_slots = 0', deal.jobId)).toBe(1);
  });

  it('lets exactly one of 50 accepts have the only slot', async () => {
    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId);
    const accepts = [];
    for (let n = 0; n < 50; n += 1) {
      const { applicationId } = await market.newApplication(jobId, 900_000n);
      accepts.push(() => use(AcceptApplication).execute({ applicationId, brandId, priceMinor: 900_000n }));
    }
    expect(await winners(accepts)).toBe(1);
    expect(await count('deal WHERE job_id = $1', jobId)).toBe(1);
    expect(await count(`application WHERE job_id = $1 AND status = 'ACCEPTED'`, jobId)).toBe(1);
    expect(await count('job WHERE id = $1 AND taken_slots = 1', jobId)).toBe(1);
  });

  it('makes one deal of an application accepted 50 times at once', async () => {
    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId, { slots: 50 });
    const { applicationId } = await market.newApplication(jobId, 900_000n);
    const accept = () => use(AcceptApplication).execute({ applicationId, brandId, priceMinor: 900_000n });
    expect(await winners(times(50, accept))).toBe(1);
    expect(await count('job WHERE id = $1 AND taken_slots = 1', jobId)).toBe(1);
  });

  it('ends in one state, whoever of approve, auto-approve, request changes and cancel is first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { submissionId, ...deal } = await market.newDealInReview();
      clock.advance(2 * DAY);
      await use(RemindDeadlines).execute();
      clock.advance(DAY);
      const { dealId, brandId, creatorId } = deal;
      const attempts = [
        () => use(ApproveWork).execute({ ...deal, submissionId }),
        async () => swept(await use(AutoApprove).execute()),
        () =>
          use(RequestChanges).execute({ dealId, brandId, text: 'Крупнее', briefItem: null, timecodeSec: 3 }),
        () => use(ApproveWork).execute({ ...deal, submissionId }),
        async () => swept(await use(AutoApprove).execute()),
      ];
      // Each round another one is sent first.
      const order = attempts.map((_, index) => attempts[(index + round) % attempts.length]!);
      expect(await winners([...order, () => use(CancelDeal).execute(dealId, brandId, null)])).toBe(1);
      const released = await postings(deal, 'ESCROW_RELEASE');
      expect(
        await count(`deal WHERE id = $1 AND status = $2`, dealId, released ? 'COMPLETED' : 'IN_PROGRESS'),
      ).toBe(1);
      expect(await count('deal_transition WHERE deal_id = $1', dealId)).toBe(4);
      expect(await postings(deal, 'ESCROW_REFUND')).toBe(0);
      if (!released) await use(CancelDeal).execute(dealId, creatorId, null);
    }
  });

  it('either hands in or cancels when the creator does both at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const deal = await market.newFundedDeal();
      const attempts = [
        () => market.submit(deal),
        () => use(CancelDeal).execute(deal.dealId, deal.creatorId, null),
      ];
      expect(await winners(round % 2 ? attempts.reverse() : attempts)).toBe(1);
    }
  });

  it('never approves a version that is being replaced', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { submissionId, ...deal } = await market.newDealInReview();
      const replace = async () => {
        await use(RequestChanges).execute({ ...deal, text: 'Крупнее', briefItem: null, timecodeSec: 3 });
        await market.submit(deal);
      };
      expect(
        await winners([replace, ...times(3, () => use(ApproveWork).execute({ ...deal, submissionId }))]),
      ).toBe(1);
      expect(
        await count(`submission WHERE deal_id = $1 AND status IN ('APPROVED', 'SUBMITTED')`, deal.dealId),
      ).toBe(1);
    }
  });
});
