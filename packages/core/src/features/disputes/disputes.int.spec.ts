import { DAY, HOUR, later } from '../../platform/clock/index.js';
import type { BuiltDeal } from '../../testing/index.js';
import { AcceptCancellation, AutoApprove, ProposeCancellation, RemindDeadlines } from '../deals/index.js';
import { DealWorld } from '../deals/testing/index.js';
import {
  AdminDisputesQueries,
  DisputesQueries,
  OpenDispute,
  ResolveDispute,
  SendDisputeMessage,
  WithdrawDispute,
  type Resolution,
} from './index.js';

const GRIEVANCE = {
  reason: 'QUALITY' as const,
  text: 'Нет третьего пункта брифа',
  links: ['https://disk.example.com/brief.png'],
};

describe('a dispute', () => {
  let world: DealWorld;
  let adminId: string;

  beforeAll(async () => {
    world = await DealWorld.open();
    adminId = await world.market.newUser('ADMIN');
  });
  afterAll(() => world.close());

  const open = (deal: BuiltDeal, by: 'brandId' | 'creatorId' = 'brandId') =>
    world.use(OpenDispute).execute(deal.dealId, deal[by], GRIEVANCE);
  const resolve = (disputeId: string, decision: Pick<Resolution, 'outcome' | 'creatorGrossMinor'>) =>
    world
      .use(ResolveDispute)
      .execute({ disputeId, adminId, verdict: 'Сделана половина работы', ...decision });
  const illegal = (from: string, action: string) => ({
    details: { rule: 'ILLEGAL_TRANSITION', from, action },
  });
  const figuresOf = async ({ creatorId }: BuiltDeal) =>
    (
      await world.rows<{ completed: number; onTime: number }>(
        'SELECT completed_deals AS completed, on_time_deals AS "onTime" FROM creator_profile WHERE user_id = $1',
        creatorId,
      )
    )[0];

  it('stops every term of the deal and waits for an admin', async () => {
    const { submissionId, ...deal } = await world.market.newDealInReview();
    await open(deal);
    expect(await world.view(deal)).toMatchObject({
      status: 'DISPUTED',
      escrow: { status: 'FUNDED' },
      dispute: { status: 'OPEN', reason: 'QUALITY', openerRole: 'BRAND', outcome: null },
      nextActor: 'ADMIN',
      deadlineAt: later(world.clock.now(), 5 * DAY),
      onDeadline: 'ADMINS_REMINDED',
      allowedActions: ['WITHDRAW_DISPUTE', 'PROPOSE_CANCELLATION'],
    });
    expect((await world.view(deal, deal.creatorId)).allowedActions).toEqual(['PROPOSE_CANCELLATION']);
    world.clock.advance(4 * DAY);
    await world.use(RemindDeadlines).execute();
    world.clock.advance(4 * DAY);
    expect(await world.use(AutoApprove).execute()).toBe(0);
    await world.refuses(() => world.approve(deal, submissionId), illegal('DISPUTED', 'APPROVE'));
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: deal.priceMinor, creator: 0n });
  });

  it('withdrawn gives the work back the time it took', async () => {
    const deal = await world.market.newFundedDeal();
    const { dueAt } = await world.view(deal);
    world.clock.advance(DAY);
    const disputeId = await open(deal, 'creatorId');
    world.clock.advance(3 * DAY);
    await world.use(WithdrawDispute).execute(disputeId, deal.creatorId);
    expect(await world.view(deal)).toMatchObject({
      status: 'IN_PROGRESS',
      dueAt: later(dueAt!, 3 * DAY),
      dispute: { status: 'WITHDRAWN', closedAt: world.clock.now() },
    });
    expect((await world.eventsOf(deal)).slice(-2)).toEqual(['DISPUTE_OPENED', 'DISPUTE_WITHDRAWN']);
    await world.refuses(
      () => world.use(WithdrawDispute).execute(disputeId, deal.creatorId),
      illegal('IN_PROGRESS', 'WITHDRAW_DISPUTE'),
    );
  });

  it('withdrawn an hour before automatic approval gives the brand its full notice again', async () => {
    const { submissionId, ...deal } = await world.market.newDealInReview();
    world.clock.advance(2 * DAY);
    await world.use(RemindDeadlines).execute();
    world.clock.advance(23 * HOUR);
    const disputeId = await open(deal, 'creatorId');
    world.clock.advance(6 * DAY);
    await world.use(WithdrawDispute).execute(disputeId, deal.creatorId);
    const resumedAt = world.clock.now();
    expect(await world.view(deal)).toMatchObject({
      status: 'IN_REVIEW',
      reviewDueAt: later(resumedAt, HOUR),
      deadlineAt: later(resumedAt, DAY),
      onDeadline: 'AUTO_APPROVED',
    });
    world.clock.advance(2 * HOUR);
    expect(await world.use(AutoApprove).execute()).toBe(0);
    await world.use(RemindDeadlines).execute();
    world.clock.advance(DAY - 1);
    expect(await world.use(AutoApprove).execute()).toBe(0);
    world.clock.advance(1);
    expect(await world.use(AutoApprove).execute()).toBe(1);
    expect(await world.view(deal)).toMatchObject({ submissions: [{ id: submissionId, status: 'APPROVED' }] });
  });

  it('resolved as a release ends the deal as if the work had been accepted', async () => {
    const deal = await world.market.newDealInReview({}, 1_000_001n);
    const disputeId = await open(deal);
    await resolve(disputeId, { outcome: 'RELEASE', creatorGrossMinor: null });
    expect(await world.balances(deal)).toEqual({ brand: 0n, escrow: 0n, creator: 850_001n });
    expect(await world.view(deal)).toMatchObject({
      status: 'COMPLETED',
      completedAt: world.clock.now(),
      escrow: { status: 'RELEASED' },
      submissions: [{ status: 'APPROVED' }],
      dispute: {
        status: 'RESOLVED',
        outcome: 'RELEASE',
        creatorGrossMinor: 1_000_001n,
        verdict: 'Сделана половина работы',
      },
      allowedActions: ['TIP'],
    });
    expect(await figuresOf(deal)).toEqual({ completed: 1, onTime: 1 });
    expect((await world.eventsOf(deal)).slice(-3)).toEqual([
      'DISPUTE_RESOLVED',
      'DEAL_COMPLETED',
      'ESCROW_RELEASED',
    ]);
  });

  it.each([
    ['REFUND', null, 'REFUNDED', 1_000_001n, 0n],
    ['SPLIT', 333_333n, 'SPLIT', 666_668n, 283_334n],
  ] as const)(
    'resolved as %s cancels the deal',
    async (outcome, creatorGrossMinor, escrow, brand, creator) => {
      const deal = await world.market.newDealInReview({ slots: 2 }, 1_000_001n);
      const disputeId = await open(deal, 'creatorId');
      await resolve(disputeId, { outcome, creatorGrossMinor });
      expect(await world.balances(deal)).toEqual({ brand, escrow: 0n, creator });
      expect(await world.view(deal)).toMatchObject({
        status: 'CANCELED',
        cancelReason: null,
        escrow: { status: escrow },
        submissions: [{ status: 'CLOSED' }],
        dispute: { status: 'RESOLVED', outcome, creatorGrossMinor: creatorGrossMinor ?? 0n },
        split: outcome === 'SPLIT' ? { netMinor: creator, brandMinor: brand } : null,
      });
      expect(await figuresOf(deal)).toEqual({ completed: 0, onTime: 0 });
      expect(await world.count('job WHERE id = $1 AND taken_slots = 0', deal.jobId)).toBe(1);
      expect(
        await world.rows(
          `SELECT action, actor_id, reason, after FROM audit_entry WHERE object_id = $1`,
          disputeId,
        ),
      ).toEqual([
        {
          action: 'DISPUTE_RESOLVED',
          actor_id: adminId,
          reason: 'Сделана половина работы',
          after: { status: 'RESOLVED', outcome, creatorGrossMinor: String(creatorGrossMinor ?? 0n) },
        },
      ]);
    },
  );

  it('pays for work that was never handed in, when an admin so decides', async () => {
    const deal = await world.market.newFundedDeal();
    await resolve(await open(deal), { outcome: 'RELEASE', creatorGrossMinor: null });
    expect(await figuresOf(deal)).toEqual({ completed: 1, onTime: 0 });
  });

  it('is resolved by the sides themselves when one accepts a cancellation of the other', async () => {
    const deal = await world.market.newDealInReview();
    const { dealId, brandId, creatorId } = deal;
    const disputeId = await open(deal);
    const terms = { dealId, userId: creatorId, creatorGrossMinor: 400_000n, reason: 'Поровну' };
    const proposalId = await world.use(ProposeCancellation).execute(terms);
    await world.use(AcceptCancellation).execute({ dealId, userId: brandId, proposalId });
    expect(await world.view(deal)).toMatchObject({
      status: 'CANCELED',
      escrow: { status: 'SPLIT' },
      dispute: { status: 'RESOLVED', outcome: 'SPLIT', creatorGrossMinor: 400_000n, verdict: null },
    });
    expect(await world.rows('SELECT resolved_by_id FROM dispute WHERE id = $1', disputeId)).toEqual([
      { resolved_by_id: null },
    ]);
    await world.refuses(
      () => resolve(disputeId, { outcome: 'REFUND', creatorGrossMinor: null }),
      illegal('CANCELED', 'RESOLVE_DISPUTE'),
    );
  });

  it('lets both sides and admins speak, and keeps notes of admins from the sides', async () => {
    const deal = await world.market.newDealInReview();
    const disputeId = await open(deal);
    const messages = world.use(SendDisputeMessage);
    const links = ['https://disk.example.com/answer.png'];
    await messages.asSide({ disputeId, authorId: deal.creatorId, text: 'Пункт на 14-й секунде', links });
    await messages.asAdmin({
      disputeId,
      authorId: adminId,
      text: 'Похоже на правду',
      links: [],
      internal: true,
    });
    await messages.asAdmin({
      disputeId,
      authorId: adminId,
      text: 'Пришлите исходник',
      links: [],
      internal: false,
    });
    const asSide = await world.use(DisputesQueries).get(disputeId, { id: deal.brandId, role: 'BRAND' });
    expect(asSide).toMatchObject({
      text: GRIEVANCE.text,
      links: GRIEVANCE.links,
      allowedActions: ['MESSAGE', 'WITHDRAW'],
      deal: { id: deal.dealId, nextActor: 'ADMIN' },
    });
    expect(asSide.messages.map(({ authorRole, text }) => `${authorRole} ${text}`)).toEqual([
      'CREATOR Пункт на 14-й секунде',
      'ADMIN Пришлите исходник',
    ]);
    const asAdmin = await world.use(AdminDisputesQueries).get(disputeId, adminId);
    expect(asAdmin.messages).toHaveLength(3);
    expect(asAdmin).toMatchObject({
      allowedActions: ['MESSAGE', 'RESOLVE'],
      deal: { submissions: [{ version: 1 }], allowedActions: ['RESOLVE_DISPUTE'] },
      escrowEntries: [{ kind: 'ESCROW_FUND', amountMinor: deal.priceMinor }],
      brandHistory: { id: deal.brandId, openDeals: 1, disputes: 1, disputesOpened: 1 },
      creatorHistory: { id: deal.creatorId, disputes: 1, disputesOpened: 0 },
    });
    expect(asAdmin.timeline.map(({ action }) => action)).toEqual([
      'ACCEPT',
      'FUND',
      'SUBMIT',
      'OPEN_DISPUTE',
    ]);
    const queue = await world.use(AdminDisputesQueries).list('OPEN', { limit: 100 });
    expect(queue.items.map(({ id }) => id)).toContain(disputeId);
  });

  it('refuses what does not fit, and then changes nothing', async () => {
    const unfunded = await world.market.newDeal();
    await world.refuses(() => open(unfunded), illegal('AWAITING_FUNDING', 'OPEN_DISPUTE'));
    const deal = await world.market.newDealInReview();
    const disputeId = await open(deal);
    await world.refuses(() => open(deal, 'creatorId'), illegal('DISPUTED', 'OPEN_DISPUTE'));
    await world.refuses(
      () => world.use(WithdrawDispute).execute(disputeId, deal.creatorId),
      illegal('DISPUTED', 'WITHDRAW_DISPUTE'),
    );
    const invalid = { code: 'VALIDATION_ERROR' };
    for (const creatorGrossMinor of [null, 0n, deal.priceMinor]) {
      await world.refuses(() => resolve(disputeId, { outcome: 'SPLIT', creatorGrossMinor }), invalid);
    }
    await world.refuses(() => resolve(disputeId, { outcome: 'REFUND', creatorGrossMinor: 1n }), invalid);
    const stranger = await world.market.newUser('CREATOR');
    const missing = { code: 'NOT_FOUND' };
    await world.refuses(() => world.use(WithdrawDispute).execute(disputeId, stranger), missing);
    const statement = { disputeId, authorId: stranger, text: 'Я тоже', links: [] };
    await world.refuses(() => world.use(SendDisputeMessage).asSide(statement), missing);
    await world.refuses(
      () => world.use(DisputesQueries).get(disputeId, { id: stranger, role: 'CREATOR' }),
      missing,
    );
    await world.refuses(() => resolve(deal.dealId, { outcome: 'REFUND', creatorGrossMinor: null }), missing);
    await resolve(disputeId, { outcome: 'REFUND', creatorGrossMinor: null });
    await world.refuses(
      () => resolve(disputeId, { outcome: 'REFUND', creatorGrossMinor: null }),
      illegal('CANCELED', 'RESOLVE_DISPUTE'),
    );
    await world.refuses(
      () => world.use(SendDisputeMessage).asSide({ ...statement, authorId: deal.brandId }),
      illegal('CANCELED', 'DISPUTE_MESSAGE'),
    );
  });
});
