import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { invitationEvent } from './invitation.events.js';
import { InvitationRepository } from './invitation.repository.js';

/** The brand takes the invitation back; it may be sent again while the job is open. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute({ brandId, invitationId }: { brandId: string; invitationId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const invitation = await this.invitations.lockForUpdate(tx, invitationId);
      if (invitation.brandId !== brandId) throw notFound();
      await this.invitations.markRevoked(tx, invitation);
      await this.outbox.append(tx, invitationEvent('INVITATION_REVOKED', invitation));
    });
  }
}
