import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { DealAccess } from '../deal-access.js';
import { DealsRepository } from '../deals.repository.js';
import { ProposalAnswers, type ProposalAnswer } from './proposal-answers.js';

/** The other side says no, or the proposer thinks better of it: the deal goes on as it was. A repeat is refused. */
@Injectable()
export class DropCancellation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly answers: ProposalAnswers,
    private readonly deals: DealsRepository,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION; CONFLICT PROPOSAL_CHANGED when another proposal is open */
  decline(answer: ProposalAnswer): Promise<void> {
    return this.drop(answer, 'DECLINE_CANCELLATION');
  }

  /** @throws rule ILLEGAL_TRANSITION; CONFLICT PROPOSAL_CHANGED when another proposal is open */
  withdraw(answer: ProposalAnswer): Promise<void> {
    return this.drop(answer, 'WITHDRAW_CANCELLATION');
  }

  private drop(
    { dealId, userId, proposalId }: ProposalAnswer,
    action: 'DECLINE_CANCELLATION' | 'WITHDRAW_CANCELLATION',
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, userId);
      const { move } = await this.answers.give(tx, deal, actor, { action, proposalId });
      await this.deals.mark(tx, dealId, move, actor, {}, { proposalId });
    });
  }
}
