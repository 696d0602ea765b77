import { DAY, HOUR, later } from '../../../platform/clock/index.js';
import type { BuiltDeal } from '../../../testing/index.js';
import { OpenDispute } from '../../disputes/index.js';
import {
  AcceptCancellation,
  AutoApprove,
  CancelDeal,
  DealsQueries,
  DropCancellation,
  ExpireCancellations,
  ProposeCancellation,
  RemindDeadlines,
} from '../index.js';
import { DealWorld } from '../testing/deal-world.js';

describe('cancellation by agreement', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const propose = (deal: BuiltDeal, by: 'brandId' | 'creatorId', creatorGrossMinor: bigint) =>
    world
      .use(ProposeCancellation)
      .execute({ dealId: deal.dealId, userId: deal[by], creatorGrossMinor, reason: 'Не успеваем' });
  const accept = (deal: BuiltDeal, by: 'brandId' | 'creatorId', proposalId: string) =>
    world.use(AcceptCancellation).execute({ dealId: deal.dealId, userId: deal[by], proposalId });
  const statusOf = async (proposalId: string) =>
    (
      await world.rows<{ status: string }>(
        'SELECT status FROM cancellation_proposal WHERE id = $1',
        proposalId,
      )
    )[0]!.status;
  const illegal = (from: string, action: string) => ({
    code: 'INVARIANT_VIOLATION',
    details: { rule: 'ILLEGAL_TRANSITION', from, action },
  });

  it.each([
    // [the creator's part, fee, escrow, brand, creator] of 1 000 001 at 15 %
    [0n, 0n, 'REFUNDED', 1_000_001n, 0n],
    [1n, 0n, 'SPLIT', 1_000_000n, 1n],
    [333_333n, 49_999n, 'SPLIT', 666_668n, 283_334n],
    [1_000_000n, 150_000n, 'SPLIT', 1n, 850_000n],
    [1_000_001n, 150_000n, 'RELEASED', 0n, 850_001n],
  ])(
    'shares the money as agreed: %s to the creator before commission',
    async (gross, fee, escrow, brand, creator) => {
      const deal = await world.market.newDealInReview({ slots: 2 }, 1_000_001n);
      const proposalId = await propose(deal, 'brandId', gross);
      expect((await world.view(deal)).openProposal).toEqual({
        id: proposalId,
        proposerRole: 'BRAND',
        reason: 'Не успеваем',
        createdAt: world.clock.now(),
        expiresAt: later(world.clock.now(), 72 * HOUR),
        creatorGrossMinor: gross,
        feeMinor: fee,
        netMinor: creator,
        brandMinor: brand,
      });

      await accept(deal, 'creatorId', proposalId);

      expect(await world.balances(deal)).toEqual({ brand, escrow: 0n, creator });
      expect(brand + creator + fee).toBe(1_000_001n);
      expect(await world.view(deal)).toMatchObject({
        status: 'CANCELED',
        cancelReason: 'Не успеваем',
        escrow: { status: escrow },
        openProposal: null,
        submissions: [{ status: 'CLOSED' }],
        split:
          escrow === 'SPLIT'
            ? { creatorGrossMinor: gross, feeMinor: fee, netMinor: creator, brandMinor: brand }
            : null,
      });
      expect(await world.rows('SELECT taken_slots FROM job WHERE id = $1', deal.jobId)).toEqual([
        { taken_slots: 0 },
      ]);
      expect((await world.eventsOf(deal)).slice(-4)).toEqual([
        'CANCELLATION_PROPOSED',
        'CANCELLATION_ACCEPTED',
        'DEAL_CANCELED',
        `ESCROW_${escrow}`,
      ]);
    },
  );

  it('leaves the deal as it was when the proposal is declined or taken back, and lets another be made', async () => {
    const deal = await world.market.newFundedDeal();
    const { dealId } = deal;
    const declined = await propose(deal, 'creatorId', 1n);
    await world.use(DropCancellation).decline({ dealId, userId: deal.brandId, proposalId: declined });
    const withdrawn = await propose(deal, 'creatorId', 2n);
    await world.use(DropCancellation).withdraw({ dealId, userId: deal.creatorId, proposalId: withdrawn });
    expect([await statusOf(declined), await statusOf(withdrawn)]).toEqual(['DECLINED', 'WITHDRAWN']);
    const last = await propose(deal, 'brandId', 3n);
    expect(await world.view(deal, deal.creatorId)).toMatchObject({
      status: 'IN_PROGRESS',
      openProposal: { id: last, creatorGrossMinor: 3n },
      allowedActions: ['SUBMIT', 'CANCEL', 'OPEN_DISPUTE', 'ACCEPT_CANCELLATION', 'DECLINE_CANCELLATION'],
    });
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: deal.priceMinor, creator: 0n });
    await world.use(DropCancellation).decline({ dealId, userId: deal.creatorId, proposalId: last });
  });

  it('expires after 72 hours: nobody can accept it any more, and both sides are told once', async () => {
    const deal = await world.market.newFundedDeal();
    const proposalId = await propose(deal, 'brandId', 5n);
    world.clock.advance(72 * HOUR - 1);
    expect(await world.use(ExpireCancellations).execute()).toBe(0);
    world.clock.advance(1);
    await world.refuses(
      () => accept(deal, 'creatorId', proposalId),
      illegal('IN_PROGRESS', 'ACCEPT_CANCELLATION'),
    );
    await world.refuses(
      () => world.use(DropCancellation).decline({ dealId: deal.dealId, userId: deal.creatorId, proposalId }),
      illegal('IN_PROGRESS', 'DECLINE_CANCELLATION'),
    );
    expect(await world.use(ExpireCancellations).execute()).toBe(1);
    expect(await world.use(ExpireCancellations).execute()).toBe(0);
    expect(await statusOf(proposalId)).toBe('EXPIRED');
    expect((await world.eventsOf(deal)).slice(-1)).toEqual(['CANCELLATION_EXPIRED']);
    expect(await world.view(deal)).toMatchObject({ status: 'IN_PROGRESS', openProposal: null });
  });

  it('stands in nobody’s way once it is over, though no sweep has passed yet', async () => {
    const deal = await world.market.newFundedDeal();
    const old = await propose(deal, 'brandId', 5n);
    world.clock.advance(72 * HOUR);
    const waiting = () =>
      world.use(DealsQueries).list(deal.brandId, { needsAction: true }, { limit: 10, cursor: undefined });
    expect(await world.view(deal, deal.creatorId)).toMatchObject({
      openProposal: null,
      allowedActions: ['SUBMIT', 'CANCEL', 'OPEN_DISPUTE', 'PROPOSE_CANCELLATION'],
    });

    const fresh = await propose(deal, 'creatorId', 6n);

    expect([await statusOf(old), await statusOf(fresh)]).toEqual(['EXPIRED', 'OPEN']);
    expect(await world.use(ExpireCancellations).execute()).toBe(0);
    expect((await world.eventsOf(deal)).slice(-3)).toEqual([
      'CANCELLATION_PROPOSED',
      'CANCELLATION_EXPIRED',
      'CANCELLATION_PROPOSED',
    ]);
    expect((await waiting()).items).toHaveLength(1);
    world.clock.advance(72 * HOUR);
    expect((await waiting()).items).toEqual([]);
    expect(await world.use(ExpireCancellations).execute()).toBe(1);
  });

  it('makes way for one of two proposals made at once', async () => {
    const deal = await world.market.newFundedDeal();
    await propose(deal, 'brandId', 5n);
    world.clock.advance(72 * HOUR);
    const attempts = [
      propose(deal, 'brandId', 1n),
      propose(deal, 'creatorId', 2n),
      world.use(ExpireCancellations).execute(),
    ];
    const [first, second, swept] = await Promise.allSettled(attempts);
    expect([first!.status, second!.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(swept!.status).toBe('fulfilled');
    const expired = (await world.eventsOf(deal)).filter((type) => type === 'CANCELLATION_EXPIRED');
    expect(expired).toHaveLength(1);
    expect((await world.view(deal)).openProposal).not.toBeNull();
  });

  describe('is void once the deal moves on', () => {
    const inProgress = () => world.market.newFundedDeal();
    const inReview = () => world.market.newDealInReview();
    const silence = async () => {
      world.clock.advance(2 * DAY);
      await world.use(RemindDeadlines).execute();
      world.clock.advance(DAY);
      await world.use(AutoApprove).execute();
    };

    it.each<
      [string, () => Promise<BuiltDeal>, (deal: BuiltDeal & { submissionId: string }) => Promise<unknown>]
    >([
      ['by a version handed in', inProgress, (deal) => world.market.submit(deal)],
      ['by a request for changes', inReview, (deal) => world.requestChanges(deal)],
      ['by approval', inReview, (deal) => world.approve(deal, deal.submissionId)],
      ['by silence', inReview, silence],
      [
        'by the creator giving up',
        inProgress,
        ({ dealId, creatorId }) => world.use(CancelDeal).execute(dealId, creatorId, null),
      ],
      [
        'by a dispute',
        inReview,
        ({ dealId, brandId }) =>
          world.use(OpenDispute).execute(dealId, brandId, { reason: 'OTHER', text: 'Спор', links: [] }),
      ],
    ])('%s', async (_how, make, move) => {
      const deal = await make();
      const proposalId = await propose(deal, 'brandId', 7n);
      await move(deal as BuiltDeal & { submissionId: string });
      expect(await statusOf(proposalId)).toBe('VOID');
      expect((await world.view(deal)).openProposal).toBeNull();
    });
  });

  it('is refused where the table does not have it, and then changes nothing', async () => {
    const unfunded = await world.market.newDeal();
    await world.refuses(
      () => propose(unfunded, 'brandId', 0n),
      illegal('AWAITING_FUNDING', 'PROPOSE_CANCELLATION'),
    );
    const deal = await world.market.newFundedDeal();
    const { dealId, brandId, creatorId, priceMinor } = deal;
    await world.refuses(() => propose(deal, 'brandId', priceMinor + 1n), { code: 'VALIDATION_ERROR' });
    const proposalId = await propose(deal, 'brandId', 1n);
    await world.refuses(() => propose(deal, 'creatorId', 2n), illegal('IN_PROGRESS', 'PROPOSE_CANCELLATION'));
    await world.refuses(
      () => accept(deal, 'brandId', proposalId),
      illegal('IN_PROGRESS', 'ACCEPT_CANCELLATION'),
    );
    await world.refuses(() => accept(deal, 'creatorId', deal.dealId), {
      code: 'CONFLICT',
      details: { reason: 'PROPOSAL_CHANGED', current: { proposalId } },
    });
    const drop = world.use(DropCancellation);
    await world.refuses(
      () => drop.decline({ dealId, userId: brandId, proposalId }),
      illegal('IN_PROGRESS', 'DECLINE_CANCELLATION'),
    );
    await world.refuses(
      () => drop.withdraw({ dealId, userId: creatorId, proposalId }),
      illegal('IN_PROGRESS', 'WITHDRAW_CANCELLATION'),
    );
    const stranger = await world.market.newUser('BRAND');
    const missing = { code: 'NOT_FOUND' };
    await world.refuses(
      () => world.use(AcceptCancellation).execute({ dealId, userId: stranger, proposalId }),
      missing,
    );
    await world.refuses(() => drop.decline({ dealId, userId: stranger, proposalId }), missing);
    await accept(deal, 'creatorId', proposalId);
    await world.refuses(
      () => accept(deal, 'creatorId', proposalId),
      illegal('CANCELED', 'ACCEPT_CANCELLATION'),
    );
  });
});
