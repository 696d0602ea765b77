import { AsyncResource } from 'node:async_hooks';
import type { Type } from '@nestjs/common';
import { Clock, DAY, FixedClock, HOUR } from '../../platform/clock/index.js';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import { Market, createTestContext, type BuiltDeal, type TestContext } from '../../testing/index.js';
import { PaymentsModule, Reconciliation } from '../payments/index.js';
import {
  ApproveWork,
  AutoApprove,
  CancelAbandoned,
  CancelDeal,
  CompleteJob,
  DealsModule,
  ExpireFunding,
  RemindDeadlines,
  RequestChanges,
} from './index.js';

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('sweeps over deals', () => {
  let context: TestContext;
  let clock: FixedClock;
  let market: Market;

  beforeEach(async () => {
    context = await createTestContext([DealsModule, PaymentsModule]);
    clock = new FixedClock(new Date('2026-11-23T09:00:00Z'));
    context.get(Clock).now = () => clock.now();
    market = new Market(context);
  });
  afterEach(async () => {
    const differences = await use(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const use = <T>(type: Type<T>): T => context.get(type);
  const stateOf = async ({ dealId }: BuiltDeal) =>
    (
      await context
        .get(Pool)
        .query<{ state: string }>(
          `SELECT d.status || ' ' || e.status AS state FROM deal d JOIN escrow e ON e.deal_id = d.id WHERE d.id = $1`,
          [dealId],
        )
    ).rows[0]!.state;
  const told = async ({ dealId }: BuiltDeal, type: string) =>
    (
      await context
        .get(Pool)
        .query('SELECT 1 FROM outbox_event WHERE aggregate_id = $1 AND type = $2', [dealId, type])
    ).rowCount;
  const remind = () => use(RemindDeadlines).execute();

  it('calls a deal off when its funding term passes, after one reminder', async () => {
    const deal = await market.newDeal();
    const fundingDueAt = (
      await context.get(Pool).query<{ at: Date }>('SELECT funding_due_at AS at FROM deal')
    ).rows[0]!.at;
    clock.set(new Date(fundingDueAt.getTime() - DAY - 1));
    expect(await remind()).toBe(0);
    clock.advance(1);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect(await told(deal, 'FUNDING_DUE_SOON')).toBe(1);
    clock.advance(DAY - 1);
    expect(await use(ExpireFunding).execute()).toBe(0);
    clock.advance(1);
    expect([await use(ExpireFunding).execute(), await use(ExpireFunding).execute()]).toEqual([1, 0]);
    expect(await stateOf(deal)).toBe('CANCELED UNFUNDED');
    expect(await told(deal, 'DEAL_CANCELED')).toBe(1);
  });

  it('approves in the name of a silent brand exactly once, and not before a day after the reminder', async () => {
    const deal = await market.newDealInReview();
    clock.advance(3 * DAY);
    // The worker was away and nobody was reminded in time: the notice still comes first.
    expect(await use(AutoApprove).execute()).toBe(0);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect(await told(deal, 'REVIEW_DUE_SOON')).toBe(1);
    clock.advance(DAY - 1);
    expect(await use(AutoApprove).execute()).toBe(0);
    clock.advance(1);
    const runs = await Promise.all(Array.from({ length: 20 }, () => use(AutoApprove).execute()));
    expect(runs.reduce((sum, run) => sum + run)).toBe(1);
    expect(await stateOf(deal)).toBe('COMPLETED RELEASED');
    expect(await told(deal, 'DEAL_COMPLETED')).toBe(1);
  });

  it('reminds of a review a day before its end, and anew of the next version', async () => {
    const deal = await market.newDealInReview();
    clock.advance(2 * DAY);
    expect(await remind()).toBe(1);
    await use(RequestChanges).execute({ ...deal, text: 'Крупнее', briefItem: 'title', timecodeSec: null });
    await market.submit(deal);
    expect(await remind()).toBe(0);
    clock.advance(2 * DAY);
    expect(await remind()).toBe(1);
    expect(await told(deal, 'REVIEW_DUE_SOON')).toBe(2);
  });

  it('reminds the creator a day before the due date and both sides at it, once', async () => {
    const deal = await market.newFundedDeal();
    clock.advance(4 * DAY);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    clock.advance(DAY);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect([await told(deal, 'DEAL_DUE_SOON'), await told(deal, 'DEAL_OVERDUE')]).toEqual([1, 1]);
  });

  it('returns the money of a deal that was abandoned without a version', async () => {
    const deal = await market.newFundedDeal();
    clock.advance(12 * DAY - HOUR);
    expect(await use(CancelAbandoned).execute()).toBe(0);
    clock.advance(HOUR);
    expect([await use(CancelAbandoned).execute(), await use(CancelAbandoned).execute()]).toEqual([1, 0]);
    expect(await stateOf(deal)).toBe('CANCELED REFUNDED');
  });

  it('leaves an overdue deal with a version alone and tells both sides every week', async () => {
    const deal = await market.newDealInReview();
    await use(RequestChanges).execute({ ...deal, text: 'Крупнее', briefItem: 'title', timecodeSec: null });
    clock.advance(5 * DAY);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    clock.advance(7 * DAY);
    expect([await remind(), await remind(), await use(CancelAbandoned).execute()]).toEqual([1, 0, 0]);
    expect(await told(deal, 'DEAL_OVERDUE')).toBe(2);
    expect(await stateOf(deal)).toBe('IN_PROGRESS FUNDED');
  });

  it('steps over a deal that somebody is at work on', async () => {
    const deal = await market.newDeal();
    clock.advance(30 * DAY);
    // Bound here: the sweep must not join the transaction that holds the lock.
    const sweep = AsyncResource.bind(() => use(ExpireFunding).execute());
    await use(TransactionRunner).run(async (tx) => {
      await tx.selectFrom('deal').select('id').where('id', '=', deal.dealId).forUpdate().execute();
      expect(await sweep()).toBe(0);
    });
    expect(await use(ExpireFunding).execute()).toBe(1);
  });

  it('completes a closed job with its last deal', async () => {
    const { submissionId, ...deal } = await market.newDealInReview();
    const end = () =>
      use(TransactionRunner).run((tx) =>
        use(CompleteJob).handle(tx, {
          id: deal.dealId,
          type: 'DEAL_COMPLETED',
          aggregateId: deal.dealId,
          payload: { dealId: deal.dealId, actorId: null, auto: false },
          requestId: 'test-request',
          createdAt: clock.now(),
        }),
      );
    const jobStatus = async () =>
      (await context.get(Pool).query<{ status: string }>('SELECT status FROM job')).rows[0]!.status;
    await end();
    expect(await jobStatus()).toBe('CLOSED');
    await use(ApproveWork).execute({ ...deal, submissionId });
    await end();
    await end();
    expect(await jobStatus()).toBe('COMPLETED');
    await expect(use(CancelDeal).execute(deal.dealId, deal.brandId, null)).rejects.toMatchObject({
      status: 409,
    });
  });
});
