import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../../platform/db/index.js';
import { validationError } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { DealAccess } from '../deal-access.js';
import { dealEvent } from '../deal-events.js';
import { PROPOSAL_TERM } from '../deal-machine.js';
import { assertDealAllows } from '../deal-rules.js';
import { DealsRepository } from '../deals.repository.js';
import { partsOf } from '../escrow-parts.js';
import { ProposalSlot } from './proposal-slot.js';

export interface CancellationTerms {
  dealId: string;
  userId: string;
  /** What the creator is to get before commission, 0 … price; the brand gets the rest. */
  creatorGrossMinor: Minor;
  reason: string;
}

/**
 * One side offers the other to end the deal and to share the money in escrow so. Nothing moves until the other side
 * accepts; the offer stands for 72 hours, or until the deal moves on. One open a deal: a repeat is refused.
 */
@Injectable()
export class ProposeCancellation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly slot: ProposalSlot,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the proposal
   * @throws VALIDATION_ERROR when the creator's part exceeds the price; rule ILLEGAL_TRANSITION
   */
  async execute(terms: CancellationTerms): Promise<string> {
    return this.transactions.run((tx) => this.propose(tx, terms));
  }

  private async propose(
    tx: Tx,
    { dealId, userId, creatorGrossMinor, reason }: CancellationTerms,
  ): Promise<string> {
    const { deal, actor } = await this.access.lock(tx, dealId, userId);
    const now = this.clock.now();
    const move = assertDealAllows(deal, 'PROPOSE_CANCELLATION', actor.role, now);
    if (creatorGrossMinor > deal.priceMinor) throw validationError({ creatorGrossMinor: ['atMostPrice'] });
    const proposalId = await this.slot.take(tx, {
      dealId,
      proposerId: userId,
      proposerRole: actor.role,
      creatorGrossMinor,
      reason,
      expiresAt: later(now, PROPOSAL_TERM),
    });
    const details = { proposalId, creatorGrossMinor: creatorGrossMinor.toString() };
    await this.deals.mark(tx, dealId, move, actor, {}, details);
    const { netMinor, brandMinor } = partsOf(deal, creatorGrossMinor);
    const parts = { netMinor: netMinor.toString(), brandMinor: brandMinor.toString() };
    await this.outbox.append(
      tx,
      dealEvent('CANCELLATION_PROPOSED', dealId, userId, { proposalId, ...parts }),
    );
    return proposalId;
  }
}
