import { DAY, HOUR, later } from '../../platform/clock/index.js';
import { SettingsQueries } from '../settings/index.js';
import { CancelDeal, ConfirmReceipt, DealsQueries, FundEscrow, ProposeCancellation } from './index.js';
import { DealWorld } from './testing/deal-world.js';

describe('a deal', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const feesOf = async (dealId: string) =>
    (
      await world.rows<{ amount: bigint }>(
        `SELECT e.amount_minor AS amount FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.deal_id = $1 AND a.code = 'commission:RUB'`,
        dealId,
      )
    ).map((row) => row.amount);

  it('goes from application to payment with exact balances at each step', async () => {
    const deal = await world.market.newDeal({}, 1_000_001n);
    const { fundingDays } = await world.use(SettingsQueries).current();
    expect(await world.balances(deal)).toEqual({ brand: 1_000_001n, escrow: 0n, creator: 0n });
    expect(await world.view(deal)).toMatchObject({
      status: 'AWAITING_FUNDING',
      commissionBps: 1500,
      feeMinor: 150_000n,
      netMinor: 850_001n,
      escrow: { status: 'UNFUNDED', amountMinor: 1_000_001n },
      nextActor: 'BRAND',
      onDeadline: 'CANCELED',
      deadlineAt: later(world.clock.now(), fundingDays * DAY),
      allowedActions: ['FUND', 'CANCEL'],
    });

    await world.use(FundEscrow).execute(deal.dealId, deal.brandId);
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: 1_000_001n, creator: 0n });
    expect(await world.view(deal, deal.creatorId)).toMatchObject({
      status: 'IN_PROGRESS',
      escrow: { status: 'FUNDED' },
      nextActor: 'CREATOR',
      dueAt: later(world.clock.now(), 5 * DAY),
      allowedActions: ['SUBMIT', 'CANCEL', 'OPEN_DISPUTE', 'PROPOSE_CANCELLATION'],
    });
    expect(await world.rows('SELECT status FROM job WHERE id = $1', deal.jobId)).toEqual([
      { status: 'CLOSED' },
    ]);

    world.clock.advance(4 * DAY);
    await world.market.submit(deal);
    expect(await world.view(deal)).toMatchObject({
      status: 'IN_REVIEW',
      reviewDueAt: later(world.clock.now(), 3 * DAY),
    });
    await world.requestChanges(deal);
    // A day was left at hand-in; rework never gets less than 48 hours.
    expect(await world.view(deal)).toMatchObject({
      status: 'IN_PROGRESS',
      revisionRoundsUsed: 1,
      reviewDueAt: null,
      dueAt: later(world.clock.now(), 48 * HOUR),
    });
    const second = await world.market.submit(deal);
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: 1_000_001n, creator: 0n });

    await world.approve(deal, second);
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: 0n, creator: 850_001n });
    expect(await feesOf(deal.dealId)).toEqual([150_000n]);
    const done = await world.view(deal);
    expect(done).toMatchObject({
      status: 'COMPLETED',
      escrow: { status: 'RELEASED' },
      nextActor: null,
      allowedActions: ['TIP'],
    });
    expect(done.submissions.map(({ version, status }) => `${version} ${status}`)).toEqual([
      '2 APPROVED',
      '1 CHANGES_REQUESTED',
    ]);
    expect(done.submissions[1]?.changeRequests).toMatchObject([
      { round: 1, text: 'Крупнее упаковку', briefItem: 'description' },
    ]);
    expect(
      await world.rows(
        'SELECT completed_deals, on_time_deals FROM creator_profile WHERE user_id = $1',
        deal.creatorId,
      ),
    ).toEqual([{ completed_deals: 1, on_time_deals: 1 }]);
    expect(await world.eventsOf(deal)).toEqual([
      'APPLICATION_ACCEPTED',
      'ESCROW_FUNDED',
      'SUBMISSION_SUBMITTED',
      'CHANGES_REQUESTED',
      'SUBMISSION_SUBMITTED',
      'DEAL_COMPLETED',
      'ESCROW_RELEASED',
    ]);
    const steps = await world
      .use(DealsQueries)
      .timeline(deal.dealId, { id: deal.creatorId, role: 'CREATOR' });
    expect(steps.map((step) => `${step.action} ${step.actorRole}`)).toEqual([
      'ACCEPT BRAND',
      'FUND BRAND',
      'SUBMIT CREATOR',
      'REQUEST_CHANGES BRAND',
      'SUBMIT CREATOR',
      'APPROVE BRAND',
    ]);
  });

  it('returns the whole price when the creator gives up, and frees the slot of an open job', async () => {
    const deal = await world.market.newFundedDeal({ slots: 2 });
    await world.use(CancelDeal).execute(deal.dealId, deal.creatorId, 'Заболел');
    expect(await world.balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
    expect(await world.view(deal)).toMatchObject({
      status: 'CANCELED',
      escrow: { status: 'REFUNDED' },
      cancelReason: 'Заболел',
    });
    expect(await world.rows('SELECT status, taken_slots FROM job WHERE id = $1', deal.jobId)).toEqual([
      { status: 'PUBLISHED', taken_slots: 0 },
    ]);
    expect((await world.eventsOf(deal)).slice(-2)).toEqual(['DEAL_CANCELED', 'ESCROW_REFUNDED']);
  });

  it('moves no money when a deal is canceled before it was funded, by either side', async () => {
    for (const side of ['brandId', 'creatorId'] as const) {
      const deal = await world.market.newDeal();
      await world.use(CancelDeal).execute(deal.dealId, deal[side], null);
      expect(await world.balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
      expect(await world.view(deal)).toMatchObject({ status: 'CANCELED', escrow: { status: 'UNFUNDED' } });
    }
  });

  it('lets the brand take its money back once the work is overdue without a version', async () => {
    const deal = await world.market.newFundedDeal();
    world.clock.advance(5 * DAY);
    expect((await world.view(deal)).allowedActions).toContain('CANCEL');
    await world.use(CancelDeal).execute(deal.dealId, deal.brandId, null);
    expect(await world.balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
  });

  it('counts work from the receipt of the parcel', async () => {
    const deal = await world.market.newFundedDeal({ shippingRequired: true });
    expect(await world.view(deal)).toMatchObject({ dueAt: later(world.clock.now(), 19 * DAY) });
    world.clock.advance(6 * DAY);
    await world.use(ConfirmReceipt).execute(deal.dealId, deal.creatorId);
    expect(await world.view(deal)).toMatchObject({
      receivedAt: world.clock.now(),
      dueAt: later(world.clock.now(), 5 * DAY),
    });
  });

  it('does not count late work as on time', async () => {
    const deal = await world.market.newFundedDeal();
    world.clock.advance(6 * DAY);
    await world.approve(deal, await world.market.submit(deal));
    expect(
      await world.rows(
        'SELECT completed_deals, on_time_deals FROM creator_profile WHERE user_id = $1',
        deal.creatorId,
      ),
    ).toEqual([{ completed_deals: 1, on_time_deals: 0 }]);
  });

  it('lists what is mine, what waits for me and by state', async () => {
    const deal = await world.market.newFundedDeal();
    const list = async (userId: string, filter: object) =>
      (await world.use(DealsQueries).list(userId, filter, { limit: 10 })).items.map((one) => one.id);
    expect(await list(deal.creatorId, { needsAction: true })).toEqual([deal.dealId]);
    expect(await list(deal.brandId, { needsAction: true })).toEqual([]);
    const offer = { creatorGrossMinor: 1n, reason: 'Съёмка сорвалась' };
    await world.use(ProposeCancellation).execute({ dealId: deal.dealId, userId: deal.creatorId, ...offer });
    expect(await list(deal.brandId, { needsAction: true })).toEqual([deal.dealId]);
    expect(await list(deal.brandId, { role: 'CREATOR' })).toEqual([]);
    expect(await list(deal.brandId, { status: 'IN_PROGRESS' })).toEqual([deal.dealId]);
    expect(await list(deal.brandId, { status: 'IN_REVIEW' })).toEqual([]);
  });
});
