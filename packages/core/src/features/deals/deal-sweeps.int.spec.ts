import { AsyncResource } from 'node:async_hooks';
import { DAY, HOUR } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import type { BuiltDeal } from '../../testing/index.js';
import {
  ApproveWork,
  AutoApprove,
  CancelAbandoned,
  CancelDeal,
  CompleteJob,
  ExpireFunding,
  RemindDeadlines,
  RequestChanges,
} from './index.js';
import { DealWorld } from './testing/deal-world.js';

describe('sweeps over deals', () => {
  let world: DealWorld;

  beforeEach(async () => {
    world = await DealWorld.open(new Date('2026-11-23T09:00:00Z'));
  });
  afterEach(() => world.close());

  const stateOf = async ({ dealId }: BuiltDeal) =>
    (
      await world.rows<{ state: string }>(
        `SELECT d.status || ' ' || e.status AS state FROM deal d JOIN escrow e ON e.deal_id = d.id WHERE d.id = $1`,
        dealId,
      )
    )[0]!.state;
  const told = ({ dealId }: BuiltDeal, type: string) =>
    world.count('outbox_event WHERE aggregate_id = $1 AND type = $2', dealId, type);
  const remind = () => world.use(RemindDeadlines).execute();

  it('calls a deal off when its funding term passes, after one reminder', async () => {
    const deal = await world.market.newDeal();
    const fundingDueAt = (await world.rows<{ at: Date }>('SELECT funding_due_at AS at FROM deal'))[0]!.at;
    world.clock.set(new Date(fundingDueAt.getTime() - DAY - 1));
    expect(await remind()).toBe(0);
    world.clock.advance(1);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect(await told(deal, 'FUNDING_DUE_SOON')).toBe(1);
    world.clock.advance(DAY - 1);
    expect(await world.use(ExpireFunding).execute()).toBe(0);
    world.clock.advance(1);
    expect([await world.use(ExpireFunding).execute(), await world.use(ExpireFunding).execute()]).toEqual([
      1, 0,
    ]);
    expect(await stateOf(deal)).toBe('CANCELED UNFUNDED');
    expect(await told(deal, 'DEAL_CANCELED')).toBe(1);
  });

  it('approves in the name of a silent brand exactly once, and not before a day after the reminder', async () => {
    const deal = await world.market.newDealInReview();
    world.clock.advance(3 * DAY);
    // The worker was away and nobody was reminded in time: the notice still comes first.
    expect(await world.use(AutoApprove).execute()).toBe(0);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect(await told(deal, 'REVIEW_DUE_SOON')).toBe(1);
    world.clock.advance(DAY - 1);
    expect(await world.use(AutoApprove).execute()).toBe(0);
    world.clock.advance(1);
    const runs = await Promise.all(Array.from({ length: 20 }, () => world.use(AutoApprove).execute()));
    expect(runs.reduce((sum, run) => sum + run)).toBe(1);
    expect(await stateOf(deal)).toBe('COMPLETED RELEASED');
    expect(await told(deal, 'DEAL_COMPLETED')).toBe(1);
  });

  it('reminds of a review a day before its end, and anew of the next version', async () => {
    const deal = await world.market.newDealInReview();
    world.clock.advance(2 * DAY);
    expect(await remind()).toBe(1);
    await world
      .use(RequestChanges)
      .execute({ ...deal, text: 'Крупнее', briefItem: 'title', timecodeSec: null });
    await world.market.submit(deal);
    expect(await remind()).toBe(0);
    world.clock.advance(2 * DAY);
    expect(await remind()).toBe(1);
    expect(await told(deal, 'REVIEW_DUE_SOON')).toBe(2);
  });

  it('reminds the creator a day before the due date and both sides at it, once', async () => {
    const deal = await world.market.newFundedDeal();
    world.clock.advance(4 * DAY);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    world.clock.advance(DAY);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect([await told(deal, 'DEAL_DUE_SOON'), await told(deal, 'DEAL_OVERDUE')]).toEqual([1, 1]);
  });

  it('returns the money of a deal that was abandoned without a version', async () => {
    const deal = await world.market.newFundedDeal();
    world.clock.advance(12 * DAY - HOUR);
    expect(await world.use(CancelAbandoned).execute()).toBe(0);
    world.clock.advance(HOUR);
    expect([await world.use(CancelAbandoned).execute(), await world.use(CancelAbandoned).execute()]).toEqual([
      1, 0,
    ]);
    expect(await stateOf(deal)).toBe('CANCELED REFUNDED');
  });

  it('steps over a deal that somebody is at work on', async () => {
    const deal = await world.market.newDeal();
    world.clock.advance(30 * DAY);
    // Bound here: the sweep must not join the transaction that holds the lock.
    const sweep = AsyncResource.bind(() => world.use(ExpireFunding).execute());
    await world.use(TransactionRunner).run(async (tx) => {
      await tx.selectFrom('deal').select('id').where('id', '=', deal.dealId).forUpdate().execute();
      expect(await sweep()).toBe(0);
    });
    expect(await world.use(ExpireFunding).execute()).toBe(1);
  });

  it('completes a closed job with its last deal', async () => {
    const { submissionId, ...deal } = await world.market.newDealInReview();
    const end = () =>
      world.use(TransactionRunner).run((tx) =>
        world.use(CompleteJob).handle(tx, {
          id: deal.dealId,
          type: 'DEAL_COMPLETED',
          aggregateId: deal.dealId,
          payload: { dealId: deal.dealId, actorId: null, auto: false },
          requestId: 'test-request',
          createdAt: world.clock.now(),
        }),
      );
    const jobStatus = async () => (await world.rows<{ status: string }>('SELECT status FROM job'))[0]!.status;
    await end();
    expect(await jobStatus()).toBe('CLOSED');
    await world.use(ApproveWork).execute({ ...deal, submissionId });
    await end();
    await end();
    expect(await jobStatus()).toBe('COMPLETED');
    await expect(world.use(CancelDeal).execute(deal.dealId, deal.brandId, null)).rejects.toMatchObject({
      status: 409,
    });
  });
});
