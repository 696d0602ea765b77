import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { DealAccess } from '../deal-access.js';
import { DealCancellation } from '../deal-cancellation.js';
import { DisputeClosing } from '../dispute-closing.js';
import { outcomeOf } from '../escrow-parts.js';
import { ProposalAnswers, type ProposalAnswer } from './proposal-answers.js';

/**
 * The other side agrees: the deal is canceled and the money in escrow is shared as proposed, all in one transaction.
 * An open dispute is resolved by it. A repeat, and whoever comes second, finds the deal ended and is refused.
 */
@Injectable()
export class AcceptCancellation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly answers: ProposalAnswers,
    private readonly disputes: DisputeClosing,
    private readonly cancellation: DealCancellation,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION; CONFLICT PROPOSAL_CHANGED when another proposal is open */
  async execute({ dealId, userId, proposalId }: ProposalAnswer): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lockWithJob(tx, dealId, userId);
      const answer = { action: 'ACCEPT_CANCELLATION', proposalId } as const;
      const { move, proposal } = await this.answers.give(tx, deal, actor, answer);
      const { creatorGrossMinor, reason } = proposal;
      if (deal.openDispute) {
        const outcome = outcomeOf(creatorGrossMinor, deal.priceMinor);
        const agreed = { outcome, creatorGrossMinor, verdict: null, resolvedById: null };
        await this.disputes.resolve(tx, deal, actor, agreed);
      }
      const details = { proposalId, creatorGrossMinor: creatorGrossMinor.toString() };
      await this.cancellation.execute(tx, deal, move, {
        actor,
        cause: 'AGREED',
        reason,
        creatorGrossMinor,
        details,
      });
    });
  }
}
