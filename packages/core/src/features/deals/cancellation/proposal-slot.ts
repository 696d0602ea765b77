import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { dealEvent } from '../deal-events.js';
import { ProposalsRepository, type NewProposal } from './proposals.repository.js';

/** The place of a deal's only open proposal. Always under the lock of the deal. */
@Injectable()
export class ProposalSlot {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The one before may be over and not swept yet: it is ended as the sweep would, which then finds nothing left to tell.
   * @returns id of the proposal
   */
  async take(tx: Tx, proposal: NewProposal): Promise<string> {
    await this.free(tx, proposal.dealId);
    return this.proposals.insert(tx, proposal);
  }

  /**
   * Ends the proposal that is over its term and tells both sides.
   * @returns whether there was one
   */
  async free(tx: Tx, dealId: string): Promise<boolean> {
    const proposalId = await this.proposals.markExpired(tx, dealId);
    if (proposalId === undefined) return false;
    await this.outbox.append(tx, dealEvent('CANCELLATION_EXPIRED', dealId, null, { proposalId }));
    return true;
  }
}
