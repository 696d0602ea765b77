import { Injectable } from '@nestjs/common';
import { Clock, HOUR, later } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { conflict } from '../../../platform/errors/index.js';
import { Ids } from '../../../platform/ids/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { SettingsQueries } from '../../settings/index.js';
import type { JobRow } from '../job.repository.js';
import { invitationMachine } from './invitation-machine.js';
import { InvitationRepository, type InvitationOffer, type InvitationRow } from './invitation.repository.js';

/** Puts an offer down on the pair's only row, with the term that the platform sets. */
@Injectable()
export class InvitationOffers {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly invitations: InvitationRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param job locked, open, with a free slot and without a standing deal of this creator
   * @returns id of the invitation
   * @throws CONFLICT ALREADY_INVITED while the last offer waits for its answer
   */
  async put(
    tx: Tx,
    job: JobRow,
    { creatorId, ...words }: { creatorId: string; priceMinor: Minor; message: string },
  ): Promise<string> {
    const { id: jobId, brandId, currency } = job;
    const { invitationHours } = await this.settings.current();
    const expiresAt = later(this.clock.now(), invitationHours * HOUR);
    // A published job has its hash.
    const offer: InvitationOffer = { ...words, briefHash: job.briefHash!, expiresAt };
    const existing = await this.invitations.lockOfPairForUpdate(tx, { jobId, creatorId });
    if (existing) {
      await this.resend(tx, job, existing, offer);
      return existing.id;
    }
    const id = this.ids.next();
    await this.invitations.insert(tx, { ...offer, id, jobId, brandId, creatorId, currency });
    return id;
  }

  private async resend(tx: Tx, job: JobRow, existing: InvitationRow, offer: InvitationOffer): Promise<void> {
    const facts = {
      job,
      briefChanged: existing.briefHash !== job.briefHash,
      isOver: existing.expiresAt <= this.clock.now(),
      hasStandingDeal: false,
    };
    if (!invitationMachine.allowedActions(existing.status, 'BRAND', facts).includes('RESEND'))
      throw conflict('ALREADY_INVITED', existing.status);
    await this.invitations.markResent(tx, existing, offer);
  }
}
