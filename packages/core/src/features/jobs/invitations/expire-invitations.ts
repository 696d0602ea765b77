import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { invitationEvent } from './invitation.events.js';
import { InvitationRepository } from './invitation.repository.js';

const BATCH = 100;

/** Sweep: invitations nobody answered in their term lapse, and both sides are told. Two workers never take the same row. */
@Injectable()
export class ExpireInvitations {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many lapsed; call again while it fills a batch */
  async execute(limit: number = BATCH): Promise<number> {
    return this.transactions.run(async (tx) => {
      const expired = await this.invitations.expireDue(tx, limit);
      for (const invitation of expired)
        await this.outbox.append(tx, invitationEvent('INVITATION_EXPIRED', invitation));
      return expired.length;
    });
  }
}
