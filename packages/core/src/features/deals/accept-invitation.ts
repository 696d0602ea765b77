import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict, illegalTransition, notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  InvitationRepository,
  assertOfferSeen,
  invitationMachine,
  type InvitationRow,
} from '../jobs/index.js';
import { Hiring } from './hiring.js';

export interface InvitationAcceptance {
  invitationId: string;
  creatorId: string;
  /** The price the creator saw when saying yes; absent: whatever it is now. */
  priceMinor?: Minor;
  /** Of the offer that the creator saw; absent: whatever it is now. */
  revision?: number;
}

/**
 * The creator's «yes»: turns an invitation into a deal with an unfunded escrow and answers the pair's
 * application. As with applications, no more win than there are free slots, the rest get 409. A repeat finds
 * the invitation ACCEPTED and is refused, as is one that comes after the term.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationRepository,
    private readonly hiring: Hiring,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the deal
   * @throws CONFLICT PRICE_CHANGED with the current price, OFFER_CHANGED; rules ILLEGAL_TRANSITION, JOB_NOT_OPEN, NO_SLOTS, BRIEF_CHANGED
   */
  async execute(acceptance: InvitationAcceptance): Promise<string> {
    return this.transactions.run((tx) => this.accept(tx, acceptance));
  }

  private async accept(tx: Tx, { invitationId, creatorId, ...seen }: InvitationAcceptance): Promise<string> {
    const whose = await this.invitations.getPair(tx, invitationId);
    if (whose.creatorId !== creatorId) throw notFound();
    const pair = await this.hiring.lock(tx, whose);
    const invitation = pair.invitation!; // read above, and invitations are never deleted
    this.assertAsSeen(invitation, seen);
    const dealId = await this.hiring.hire(tx, pair, invitation, 'CREATOR');
    await this.outbox.append(tx, {
      type: 'INVITATION_ACCEPTED',
      aggregateType: 'deal',
      aggregateId: dealId,
      payload: { invitationId, dealId },
    });
    return dealId;
  }

  private assertAsSeen(
    invitation: InvitationRow,
    { priceMinor, revision }: Pick<InvitationAcceptance, 'priceMinor' | 'revision'>,
  ): void {
    const isOver = invitation.expiresAt <= this.clock.now();
    if (isOver || !invitationMachine.permits(invitation.status, 'ACCEPT'))
      throw illegalTransition(invitation.status, 'ACCEPT');
    assertOfferSeen(invitation, revision);
    if (priceMinor !== undefined && invitation.priceMinor !== priceMinor)
      throw conflict('PRICE_CHANGED', { priceMinor: invitation.priceMinor });
  }
}
