import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/db/index.js';
import { conflict, invariant, notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { ConversationOpener } from '../conversation-opener.port.js';
import { isOpen } from '../job-machine.js';
import { JobRepository, type JobRow } from '../job.repository.js';
import { InvitationOffers } from './invitation-offers.js';
import { invitationEvent } from './invitation.events.js';
import { InvitationRepository } from './invitation.repository.js';

export interface InviteCommand {
  brandId: string;
  jobId: string;
  creatorId: string;
  /** In the job's currency; need not lie in its budget. */
  priceMinor: Minor;
  message: string;
}

/**
 * Offers a creator the job at a price, or offers it again where the last offer was declined, revoked, lapsed,
 * ended in a canceled deal, or was made for another brief. Invitation, conversation with the first message,
 * and event are one transaction. A repeat gets CONFLICT ALREADY_INVITED. An application of the creator that
 * waits for the brand stays as it is: the invitation is then a counter-offer.
 */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly invitations: InvitationRepository,
    private readonly offers: InvitationOffers,
    private readonly conversations: ConversationOpener,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns id of the invitation
   * @throws NOT_FOUND for somebody else's job; CONFLICT ALREADY_INVITED, ALREADY_HIRED; rules JOB_NOT_OPEN,
   * NO_SLOTS, CREATOR_NOT_AVAILABLE
   */
  async execute(command: InviteCommand): Promise<string> {
    return this.transactions.run(async (tx) => {
      // job → invitation: a close, an edit or an accept waits for us or we see it; other invitations do not wait.
      const job = await this.jobs.lockForShare(tx, command.jobId);
      await this.assertMayInvite(tx, job, command);
      const { brandId, jobId, creatorId, priceMinor, message } = command;
      const id = await this.offers.put(tx, job, { creatorId, priceMinor, message });
      await this.conversations.open(tx, { jobId, brandId, creatorId, message, senderId: brandId });
      await this.outbox.append(tx, invitationEvent('INVITATION_SENT', { id, jobId, creatorId }));
      return id;
    });
  }

  private async assertMayInvite(tx: Tx, job: JobRow, { brandId, creatorId }: InviteCommand): Promise<void> {
    if (job.brandId !== brandId) throw notFound();
    if (!isOpen(job)) throw invariant('JOB_NOT_OPEN');
    if (job.takenSlots >= job.slots) throw invariant('NO_SLOTS');
    // Whoever is not in the catalogue cannot be told from somebody who is not there at all.
    if (!(await this.invitations.isInvitable(tx, creatorId))) throw invariant('CREATOR_NOT_AVAILABLE');
    if (await this.jobs.hasStandingDeal(tx, { jobId: job.id, creatorId })) throw conflict('ALREADY_HIRED');
  }
}
