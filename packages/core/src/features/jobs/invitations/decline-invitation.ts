import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { invitationEvent } from './invitation.events.js';
import { InvitationRepository } from './invitation.repository.js';
import { assertOfferSeen } from './offer-seen.js';

export interface InvitationRefusal {
  invitationId: string;
  creatorId: string;
  /** Of the offer that the creator saw; absent: whatever it is now. */
  revision?: number;
}

/** The creator's «no». Against a revocation, an accept or the end of the term at once exactly one wins. */
@Injectable()
export class DeclineInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws CONFLICT OFFER_CHANGED; rule ILLEGAL_TRANSITION */
  async execute({ creatorId, invitationId, revision }: InvitationRefusal): Promise<void> {
    await this.transactions.run(async (tx) => {
      const invitation = await this.invitations.lockForUpdate(tx, invitationId);
      if (invitation.creatorId !== creatorId) throw notFound();
      assertOfferSeen(invitation, revision);
      await this.invitations.markDeclined(tx, invitation);
      await this.outbox.append(tx, invitationEvent('INVITATION_DECLINED', invitation));
    });
  }
}
