import { Pool } from '../../../platform/db/index.js';
import { FINAL_VIDEO } from '../../../testing/index.js';
import {
  ApproveWork,
  AutoApprove,
  CancelDeal,
  FundEscrow,
  RequestChanges,
  SubmitWork,
} from '../../deals/index.js';
import type { DealFacts } from './money-world.js';
import { Refused, moveTo, walletOf, type ModelDeal, type MoneyModel } from './money-model.js';
import { dealIn, operation } from './operation.js';

/** What comes before there is work to do. */
export const FUNDED = ['deposit', 'settleDeposit', 'fund'];

interface OnDeal {
  dealId: string;
}

const byBrand = (deal?: DealFacts) => deal && { dealId: deal.dealId, brandId: deal.brandId };
const byCreator = (deal?: DealFacts) => deal && { dealId: deal.dealId, creatorId: deal.creatorId };

export const fund = operation<OnDeal & { brandId: string }>({
  weight: 16,
  after: ['deposit', 'settleDeposit'],
  choose: (world, dice) => byBrand(dealIn(world, dice, 'AWAITING_FUNDING')),
  async run(use, { dealId, brandId }, world) {
    await use(FundEscrow).execute(dealId, brandId);
    world.see(dealId, 'IN_PROGRESS');
  },
  refusals: ['ILLEGAL_TRANSITION', 'INSUFFICIENT_FUNDS'],
  effect(model, { dealId }) {
    const deal = model.deal(dealId);
    model.expect(deal, 'AWAITING_FUNDING');
    if (model.balance(walletOf(deal.brandId)) < deal.priceMinor) throw new Refused('INSUFFICIENT_FUNDS');
    moveTo(deal, 'IN_PROGRESS');
    deal.escrow = 'FUNDED';
    model.post(`ESCROW_FUND:${deal.escrowId}`, {
      [walletOf(deal.brandId)]: -deal.priceMinor,
      [`escrow:${dealId}`]: deal.priceMinor,
    });
  },
});

export const submit = operation<OnDeal & { creatorId: string }, string>({
  weight: 16,
  after: FUNDED,
  choose: (world, dice) => byCreator(dealIn(world, dice, 'IN_PROGRESS')),
  async run(use, { dealId, creatorId }, world) {
    const submissionId = await use(SubmitWork).execute({ dealId, creatorId, note: '', items: [FINAL_VIDEO] });
    world.submissions.set(dealId, submissionId);
    world.see(dealId, 'IN_REVIEW');
    return submissionId;
  },
  async recall(use, requestId, world) {
    const { rows } = await use(Pool).query<{ dealId: string; submissionId: string }>(
      `SELECT deal_id AS "dealId", details->>'submissionId' AS "submissionId" FROM deal_transition WHERE request_id = $1`,
      [requestId],
    );
    if (rows[0]) world.submissions.set(rows[0].dealId, rows[0].submissionId);
    return rows[0]?.submissionId;
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId }, submissionId) {
    const deal = model.deal(dealId);
    model.expect(deal, 'IN_PROGRESS');
    moveTo(deal, 'IN_REVIEW');
    deal.submissionId = submissionId;
  },
});

export const requestChanges = operation<OnDeal & { brandId: string }>({
  weight: 5,
  after: [...FUNDED, 'submit'],
  choose: (world, dice) => byBrand(dealIn(world, dice, 'IN_REVIEW')),
  async run(use, { dealId, brandId }, world) {
    await use(RequestChanges).execute({ dealId, brandId, text: 'Крупнее', briefItem: null, timecodeSec: 3 });
    world.see(dealId, 'IN_PROGRESS');
  },
  refusals: ['ILLEGAL_TRANSITION', 'REVISION_LIMIT'],
  effect(model, { dealId }) {
    const deal = model.deal(dealId);
    model.expect(deal, 'IN_REVIEW');
    if (deal.roundsUsed === deal.roundsAllowed) throw new Refused('REVISION_LIMIT');
    moveTo(deal, 'IN_PROGRESS');
    deal.roundsUsed += 1;
  },
});

/** The creator gets the gross amount less a fee that is rounded down. */
export function payCreator({ creatorId, commissionBps }: ModelDeal, grossMinor: bigint) {
  const feeMinor = (grossMinor * BigInt(commissionBps)) / 10_000n;
  return { [walletOf(creatorId)]: grossMinor - feeMinor, 'commission:RUB': feeMinor };
}

export function release(model: MoneyModel, deal: ModelDeal): void {
  moveTo(deal, 'COMPLETED');
  deal.escrow = 'RELEASED';
  model.post(`ESCROW_RELEASE:${deal.escrowId}`, {
    [`escrow:${deal.dealId}`]: -deal.priceMinor,
    ...payCreator(deal, deal.priceMinor),
  });
}

export function refund(model: MoneyModel, deal: ModelDeal): void {
  moveTo(deal, 'CANCELED');
  deal.escrow = 'REFUNDED';
  model.post(`ESCROW_REFUND:${deal.escrowId}`, {
    [`escrow:${deal.dealId}`]: -deal.priceMinor,
    [walletOf(deal.brandId)]: deal.priceMinor,
  });
}

export const approve = operation<OnDeal & { brandId: string; submissionId: string }>({
  weight: 10,
  after: [...FUNDED, 'submit'],
  choose(world, dice) {
    const deal = dealIn(world, dice, 'IN_REVIEW');
    return deal && { ...byBrand(deal)!, submissionId: world.submissions.get(deal.dealId)! };
  },
  async run(use, { dealId, brandId, submissionId }, world) {
    await use(ApproveWork).execute({ dealId, brandId, submissionId });
    world.see(dealId, 'COMPLETED');
  },
  refusals: ['ILLEGAL_TRANSITION', 'NOT_LATEST_VERSION'],
  effect(model, { dealId, submissionId }) {
    const deal = model.deal(dealId);
    model.expect(deal, 'IN_REVIEW');
    if (deal.submissionId !== submissionId) throw new Refused('NOT_LATEST_VERSION');
    release(model, deal);
  },
});

/** Two reminded terms pass on one deal, then a sweep comes by: it may find deals of others as well. */
export const autoApprove = operation<OnDeal, number>({
  weight: 4,
  after: [...FUNDED, 'submit'],
  choose: (world, dice) => byBrand(dealIn(world, dice, 'IN_REVIEW')),
  async run(use, { dealId }, world) {
    world.overdue.add(dealId);
    await use(Pool).query(
      `UPDATE deal SET review_due_at = now() - interval '1 hour', reminded_at = now() - interval '25 hours'
       WHERE id = $1 AND status = 'IN_REVIEW'`,
      [dealId],
    );
    const completed = await use(AutoApprove).execute();
    await world.look(use(Pool), { dealId });
    return completed;
  },
  refusals: [],
  effect(model, { dealId }) {
    const deal = model.deal(dealId);
    model.expect(deal, 'IN_REVIEW');
    if (!model.world.overdue.has(dealId)) throw new Refused('NOT_DUE');
    release(model, deal);
  },
  sweeps: {
    subject: 'deal',
    due: (model, { dealId }) => (model.deal(dealId).status === 'IN_REVIEW' ? [dealId] : []),
  },
});

/** The creator may while the work goes on, either side before it is paid for. */
export const cancel = operation<OnDeal & { userId: string }>({
  weight: 7,
  after: FUNDED,
  choose(world, dice) {
    const deal = dealIn(world, dice, dice.face % 4 === 1 ? 'AWAITING_FUNDING' : 'IN_PROGRESS');
    return deal && { dealId: deal.dealId, userId: dice.face % 5 === 0 ? deal.brandId : deal.creatorId };
  },
  async run(use, { dealId, userId }, world) {
    await use(CancelDeal).execute(dealId, userId, null);
    world.see(dealId, 'CANCELED');
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { dealId, userId }) {
    const deal = model.deal(dealId);
    if (deal.status === 'AWAITING_FUNDING') {
      deal.status = 'CANCELED';
      return;
    }
    if (userId !== deal.creatorId) throw new Refused('ILLEGAL_TRANSITION');
    model.expect(deal, 'IN_PROGRESS');
    refund(model, deal);
  },
});
