import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import {
  ApplicationRepository,
  InvitationRepository,
  JobRepository,
  assertAcceptable,
  type ApplicationRow,
  type InvitationRow,
  type JobRow,
  type Pair,
} from '../jobs/index.js';
import { SettingsQueries } from '../settings/index.js';
import { DealOpener } from './deal-opener.js';

/** All there is between a creator and a job, locked. */
export interface LockedPair {
  job: JobRow;
  application: ApplicationRow | undefined;
  invitation: InvitationRow | undefined;
}

/**
 * Where an accepted application and an accepted invitation come together: the same locks, checks and slot
 * counting make the deal, and whichever of the two was not asked is answered along with the other.
 */
@Injectable()
export class Hiring {
  constructor(
    private readonly settings: SettingsQueries,
    private readonly jobs: JobRepository,
    private readonly applications: ApplicationRepository,
    private readonly invitations: InvitationRepository,
    private readonly opener: DealOpener,
    private readonly clock: Clock,
  ) {}

  /**
   * Lock order job → application → invitation → deal. The job's row is locked first, so accepts on one job
   * queue up, whichever way they come.
   */
  async lock(tx: Tx, pair: Pair): Promise<LockedPair> {
    return {
      job: await this.jobs.lockForUpdate(tx, pair.jobId),
      application: await this.applications.lockOfPairForUpdate(tx, pair),
      invitation: await this.invitations.lockOfPairForUpdate(tx, pair),
    };
  }

  /**
   * @param accepted the one of the pair that is being accepted: its price and brief make the deal
   * @returns id of the deal
   * @throws rules JOB_NOT_OPEN, NO_SLOTS, BRIEF_CHANGED
   */
  async hire(
    tx: Tx,
    pair: LockedPair,
    accepted: ApplicationRow | InvitationRow,
    by: 'BRAND' | 'CREATOR',
  ): Promise<string> {
    const { job, application, invitation } = pair;
    assertAcceptable(job, accepted);
    if (application?.status === 'PENDING') await this.applications.markAccepted(tx, application);
    if (invitation?.status === 'SENT') await this.invitations.markAccepted(tx, invitation);
    await this.jobs.takeSlot(tx, job.id);
    const { commissionBps, fundingDays } = await this.settings.current();
    const fundingDueAt = later(this.clock.now(), fundingDays * DAY);
    return this.opener.open(tx, { ...pair, accepted, by, commissionBps, fundingDueAt });
  }
}
