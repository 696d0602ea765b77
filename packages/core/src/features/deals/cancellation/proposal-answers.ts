import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { conflict } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { dealEvent } from '../deal-events.js';
import { assertDealAllows, type DealMove } from '../deal-rules.js';
import type { DealActor, LockedDeal, OpenProposal } from '../deals.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface ProposalAnswer {
  dealId: string;
  userId: string;
  /** The proposal the caller looked at: a yes to one is never taken for a yes to the next. */
  proposalId: string;
}

const ANSWERS = {
  ACCEPT_CANCELLATION: { status: 'ACCEPTED', event: 'CANCELLATION_ACCEPTED' },
  DECLINE_CANCELLATION: { status: 'DECLINED', event: 'CANCELLATION_DECLINED' },
  WITHDRAW_CANCELLATION: { status: 'WITHDRAWN', event: 'CANCELLATION_WITHDRAWN' },
} as const;
export type AnswerAction = keyof typeof ANSWERS;

/** What every answer to a proposal does; what follows for the deal is the use cases' own. Under the deal's lock. */
@Injectable()
export class ProposalAnswers {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the proposal, and where it leads the deal
   * @throws rule ILLEGAL_TRANSITION; CONFLICT PROPOSAL_CHANGED with the proposal that is open
   */
  async give(
    tx: Tx,
    deal: LockedDeal,
    actor: DealActor,
    { action, proposalId }: { action: AnswerAction; proposalId: string },
  ): Promise<{ move: DealMove; proposal: OpenProposal }> {
    const move = assertDealAllows(deal, action, actor.role, this.clock.now());
    const proposal = asSeen(deal, proposalId);
    const { status, event } = ANSWERS[action];
    await this.proposals.markAnswered(tx, proposalId, status);
    await this.outbox.append(tx, dealEvent(event, deal.id, actor.id, { proposalId }));
    return { move, proposal };
  }
}

function asSeen({ openProposal }: LockedDeal, proposalId: string): OpenProposal {
  if (openProposal?.id !== proposalId) throw conflict('PROPOSAL_CHANGED', { proposalId: openProposal?.id });
  return openProposal;
}
