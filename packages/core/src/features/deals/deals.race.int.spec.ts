import { DAY } from '../../platform/clock/index.js';
import type { BuiltDeal } from '../../testing/index.js';
import {
  AcceptApplication,
  ApproveWork,
  AutoApprove,
  CancelDeal,
  FundEscrow,
  RemindDeadlines,
  RequestChanges,
} from './index.js';
import { DealWorld } from './testing/deal-world.js';

describe('deals under concurrent callers', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const postings = (deal: BuiltDeal, kind: string) =>
    world.count('ledger_transaction WHERE deal_id = $1 AND kind = $2', deal.dealId, kind);

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
    const deal = await world.market.newDeal();
    expect(await winners(times(n, () => world.use(FundEscrow).execute(deal.dealId, deal.brandId)))).toBe(1);
    expect(await postings(deal, 'ESCROW_FUND')).toBe(1);
  });

  it.each([2, 50])('releases once when approved %i times at once', async (n) => {
    const { submissionId, ...deal } = await world.market.newDealInReview();
    expect(await winners(times(n, () => world.use(ApproveWork).execute({ ...deal, submissionId })))).toBe(1);
    expect(await postings(deal, 'ESCROW_RELEASE')).toBe(1);
  });

  it.each([2, 50])('refunds once when canceled %i times at once', async (n) => {
    const deal = await world.market.newFundedDeal({ slots: 2 });
    expect(
      await winners(times(n, () => world.use(CancelDeal).execute(deal.dealId, deal.creatorId, null))),
    ).toBe(1);
    expect(await postings(deal, 'ESCROW_REFUND')).toBe(1);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 0', deal.jobId)).toBe(1);
  });

  it('lets exactly one of 50 accepts have the only slot', async () => {
    const brandId = await world.market.newUser('BRAND');
    const jobId = await world.market.newJob(brandId);
    const accepts = [];
    for (let n = 0; n < 50; n += 1) {
      const { applicationId } = await world.market.newApplication(jobId, 900_000n);
      accepts.push(() =>
        world.use(AcceptApplication).execute({ applicationId, brandId, priceMinor: 900_000n }),
      );
    }
    expect(await winners(accepts)).toBe(1);
    expect(await world.count('deal WHERE job_id = $1', jobId)).toBe(1);
    expect(await world.count(`application WHERE job_id = $1 AND status = 'ACCEPTED'`, jobId)).toBe(1);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 1', jobId)).toBe(1);
  });

  it('makes one deal of an application accepted 50 times at once', async () => {
    const brandId = await world.market.newUser('BRAND');
    const jobId = await world.market.newJob(brandId, { slots: 50 });
    const { applicationId } = await world.market.newApplication(jobId, 900_000n);
    const accept = () =>
      world.use(AcceptApplication).execute({ applicationId, brandId, priceMinor: 900_000n });
    expect(await winners(times(50, accept))).toBe(1);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 1', jobId)).toBe(1);
  });

  it('ends in one state, whoever of approve, auto-approve, request changes and cancel is first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { submissionId, ...deal } = await world.market.newDealInReview();
      world.clock.advance(2 * DAY);
      await world.use(RemindDeadlines).execute();
      world.clock.advance(DAY);
      const { dealId, brandId, creatorId } = deal;
      const attempts = [
        () => world.use(ApproveWork).execute({ ...deal, submissionId }),
        async () => swept(await world.use(AutoApprove).execute()),
        () =>
          world
            .use(RequestChanges)
            .execute({ dealId, brandId, text: 'Крупнее', briefItem: null, timecodeSec: 3 }),
        () => world.use(ApproveWork).execute({ ...deal, submissionId }),
        async () => swept(await world.use(AutoApprove).execute()),
      ];
      // Each round another one is sent first.
      const order = attempts.map((_, index) => attempts[(index + round) % attempts.length]!);
      expect(await winners([...order, () => world.use(CancelDeal).execute(dealId, brandId, null)])).toBe(1);
      const released = await postings(deal, 'ESCROW_RELEASE');
      expect(
        await world.count(
          `deal WHERE id = $1 AND status = $2`,
          dealId,
          released ? 'COMPLETED' : 'IN_PROGRESS',
        ),
      ).toBe(1);
      expect(await world.count('deal_transition WHERE deal_id = $1', dealId)).toBe(4);
      expect(await postings(deal, 'ESCROW_REFUND')).toBe(0);
      if (!released) await world.use(CancelDeal).execute(dealId, creatorId, null);
    }
  });

  it('either hands in or cancels when the creator does both at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const deal = await world.market.newFundedDeal();
      const attempts = [
        () => world.market.submit(deal),
        () => world.use(CancelDeal).execute(deal.dealId, deal.creatorId, null),
      ];
      expect(await winners(round % 2 ? attempts.reverse() : attempts)).toBe(1);
    }
  });

  it('never approves a version that is being replaced', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { submissionId, ...deal } = await world.market.newDealInReview();
      const replace = async () => {
        await world
          .use(RequestChanges)
          .execute({ ...deal, text: 'Крупнее', briefItem: null, timecodeSec: 3 });
        await world.market.submit(deal);
      };
      expect(
        await winners([
          replace,
          ...times(3, () => world.use(ApproveWork).execute({ ...deal, submissionId })),
        ]),
      ).toBe(1);
      expect(
        await world.count(
          `submission WHERE deal_id = $1 AND status IN ('APPROVED', 'SUBMITTED')`,
          deal.dealId,
        ),
      ).toBe(1);
    }
  });
});
