import { Pool, type DisputeOutcome } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { AcceptCancellation, ProposeCancellation } from '../../deals/index.js';
import { OpenDispute, ResolveDispute, WithdrawDispute } from '../../disputes/index.js';
import { FUNDED, payCreator, refund, release } from './deal-operations.js';
import { Refused, moveTo, walletOf, type ModelDeal, type MoneyModel } from './money-model.js';
import { dealIn, oneOf, operation, type Dice, type Use } from './operation.js';

interface OnDeal {
  dealId: string;
  userId: string;
}
interface OnDispute extends OnDeal {
  disputeId: string;
}

const WITH_MONEY = ['IN_PROGRESS', 'IN_REVIEW', 'DISPUTED'] as const;
const OUTCOMES = ['RELEASE', 'REFUND', 'SPLIT'] as const;

/** Between nothing and the price, both of them now and then. */
const shareOf = (priceMinor: Minor, { face, amountMinor }: Dice): Minor =>
  face % 10 === 0 ? 0n : face % 10 === 5 ? priceMinor : amountMinor % (priceMinor + 1n);

/** What the step of a deal wrote down, for somebody who never heard the answer. */
async function fromTransition(use: Use, requestId: string, detail: string) {
  const { rows } = await use(Pool).query<{ dealId: string; userId: string; id: string }>(
    `SELECT deal_id AS "dealId", actor_id AS "userId", details->>$2 AS id FROM deal_transition WHERE request_id = $1`,
    [requestId, detail],
  );
  return rows[0];
}

export const proposeCancellation = operation<OnDeal & { grossMinor: Minor }, string>({
  weight: 5,
  after: FUNDED,
  choose(world, dice) {
    const deal = dealIn(world, dice, ...WITH_MONEY);
    const userId = dice.face % 2 === 0 ? deal?.brandId : deal?.creatorId;
    return deal && { dealId: deal.dealId, userId: userId!, grossMinor: shareOf(deal.priceMinor, dice) };
  },
  async run(use, { dealId, userId, grossMinor: creatorGrossMinor }, world) {
    const terms = { dealId, userId, creatorGrossMinor, reason: 'Не успеваем' };
    const proposalId = await use(ProposeCancellation).execute(terms);
    world.proposals.set(dealId, { proposalId, proposerId: userId });
    return proposalId;
  },
  async recall(use, requestId, world) {
    const made = await fromTransition(use, requestId, 'proposalId');
    if (made) world.proposals.set(made.dealId, { proposalId: made.id, proposerId: made.userId });
    return made?.id;
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId, userId, grossMinor }, proposalId) {
    const deal = model.deal(dealId);
    model.expect(deal, ...WITH_MONEY);
    if (deal.proposal) throw new Refused('ILLEGAL_TRANSITION');
    deal.proposal = { proposalId: proposalId!, proposerId: userId, grossMinor };
  },
});

/** The other side says yes: the money is shared as proposed, wherever the deal stands. */
export const acceptCancellation = operation<OnDeal & { proposalId: string }>({
  weight: 5,
  after: [...FUNDED, 'proposeCancellation'],
  choose(world, dice) {
    const proposed = world.dealsSeen(...WITH_MONEY).filter(({ dealId }) => world.proposals.has(dealId));
    const deal = oneOf(proposed, dice);
    if (!deal) return undefined;
    const { proposalId, proposerId } = world.proposals.get(deal.dealId)!;
    const isOwn = dice.face % 9 === 0;
    const userId = (proposerId === deal.brandId) === isOwn ? deal.brandId : deal.creatorId;
    return { dealId: deal.dealId, userId, proposalId };
  },
  async run(use, { dealId, userId, proposalId }, world) {
    await use(AcceptCancellation).execute({ dealId, userId, proposalId });
    world.see(dealId, 'CANCELED');
  },
  refusals: ['ILLEGAL_TRANSITION', 'PROPOSAL_CHANGED'],
  effect(model, { dealId, userId, proposalId }) {
    const deal = model.deal(dealId);
    model.expect(deal, ...WITH_MONEY);
    const { proposal } = deal;
    if (!proposal || proposal.proposerId === userId) throw new Refused('ILLEGAL_TRANSITION');
    if (proposal.proposalId !== proposalId) throw new Refused('PROPOSAL_CHANGED');
    share(model, deal, proposal.grossMinor);
    moveTo(deal, 'CANCELED');
  },
});

export const openDispute = operation<OnDeal, string>({
  weight: 4,
  after: FUNDED,
  choose(world, dice) {
    const deal = dealIn(world, dice, 'IN_PROGRESS', 'IN_REVIEW');
    return deal && { dealId: deal.dealId, userId: dice.face % 2 === 0 ? deal.brandId : deal.creatorId };
  },
  async run(use, { dealId, userId }, world) {
    const grievance = { reason: 'QUALITY', text: 'Не по брифу', links: [] } as const;
    const disputeId = await use(OpenDispute).execute(dealId, userId, { ...grievance, links: [] });
    world.disputes.set(dealId, { disputeId, openerId: userId });
    world.see(dealId, 'DISPUTED');
    return disputeId;
  },
  async recall(use, requestId, world) {
    const made = await fromTransition(use, requestId, 'disputeId');
    if (made) world.disputes.set(made.dealId, { disputeId: made.id, openerId: made.userId });
    return made?.id;
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId, userId }, disputeId) {
    const deal = model.deal(dealId);
    model.expect(deal, 'IN_PROGRESS', 'IN_REVIEW');
    deal.dispute = { disputeId: disputeId!, openerId: userId, from: deal.status };
    moveTo(deal, 'DISPUTED');
  },
});

export const withdrawDispute = operation<OnDispute>({
  weight: 1,
  after: [...FUNDED, 'openDispute'],
  choose: (world, dice) => {
    const disputed = world.dealsSeen('DISPUTED').filter(({ dealId }) => world.disputes.has(dealId));
    const deal = oneOf(disputed, dice);
    if (!deal) return undefined;
    const { disputeId, openerId } = world.disputes.get(deal.dealId)!;
    return { dealId: deal.dealId, disputeId, userId: dice.face % 6 === 0 ? deal.brandId : openerId };
  },
  async run(use, { dealId, disputeId, userId }, world) {
    await use(WithdrawDispute).execute(disputeId, userId);
    await world.look(use(Pool), { dealId });
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId, disputeId, userId }) {
    const { deal, dispute } = disputed(model, dealId, disputeId);
    if (dispute.openerId !== userId) throw new Refused('ILLEGAL_TRANSITION');
    moveTo(deal, dispute.from);
  },
});

export const resolveDispute = operation<
  Omit<OnDispute, 'userId'> & { outcome: DisputeOutcome; grossMinor: Minor }
>({
  weight: 4,
  after: [...FUNDED, 'openDispute'],
  choose(world, dice) {
    const known = world.dealsSeen('DISPUTED').filter(({ dealId }) => world.disputes.has(dealId));
    const deal = oneOf(known, dice);
    if (!deal) return undefined;
    const outcome = OUTCOMES[(dice.face + 1) % 3]!;
    const grossMinor = 1n + (dice.amountMinor % (deal.priceMinor - 1n));
    return {
      dealId: deal.dealId,
      disputeId: world.disputes.get(deal.dealId)!.disputeId,
      outcome,
      grossMinor: { RELEASE: deal.priceMinor, REFUND: 0n, SPLIT: grossMinor }[outcome],
    };
  },
  async run(use, { dealId, disputeId, outcome, grossMinor }, world) {
    const creatorGrossMinor = outcome === 'SPLIT' ? grossMinor : null;
    const decision = { disputeId, adminId: world.adminId, outcome, creatorGrossMinor, verdict: 'Решено' };
    await use(ResolveDispute).execute(decision);
    world.see(dealId, outcome === 'RELEASE' ? 'COMPLETED' : 'CANCELED');
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId, disputeId, outcome, grossMinor }) {
    const { deal } = disputed(model, dealId, disputeId);
    share(model, deal, grossMinor);
    moveTo(deal, outcome === 'RELEASE' ? 'COMPLETED' : 'CANCELED');
  },
});

function disputed(model: MoneyModel, dealId: string, disputeId: string) {
  const deal = model.deal(dealId);
  model.expect(deal, 'DISPUTED');
  if (deal.dispute?.disputeId !== disputeId) throw new Refused('ILLEGAL_TRANSITION');
  return { deal, dispute: deal.dispute };
}

/** Nothing to the creator is a refund, the whole a release, all between a split. */
function share(model: MoneyModel, deal: ModelDeal, grossMinor: Minor): void {
  if (grossMinor === 0n) return refund(model, deal);
  if (grossMinor === deal.priceMinor) return release(model, deal);
  deal.escrow = 'SPLIT';
  model.post(`ESCROW_SPLIT:${deal.escrowId}`, {
    [`escrow:${deal.dealId}`]: -deal.priceMinor,
    ...payCreator(deal, grossMinor),
    [walletOf(deal.brandId)]: deal.priceMinor - grossMinor,
  });
}
