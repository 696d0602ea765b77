import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict, illegalTransition, notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import {
  ApplicationRepository,
  JobRepository,
  applicationMachine,
  assertAcceptable,
  type ApplicationRow,
} from '../jobs/index.js';
import { SettingsQueries } from '../settings/index.js';
import { DealOpener } from './deal-opener.js';

export interface Acceptance {
  applicationId: string;
  brandId: string;
  /** The price the brand saw when it pressed the button. */
  priceMinor: Minor;
}

/**
 * Turns an application into a deal with an unfunded escrow. The job's row is locked first, so accepts on
 * one job queue up: under any number of them no more win than there are free slots, the rest get 409.
 * A repeat finds the application ACCEPTED and is refused.
 */
@Injectable()
export class AcceptApplication {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly settings: SettingsQueries,
    private readonly jobs: JobRepository,
    private readonly applications: ApplicationRepository,
    private readonly opener: DealOpener,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the deal
   * @throws CONFLICT PRICE_CHANGED with the current price; rules ILLEGAL_TRANSITION, JOB_NOT_OPEN, NO_SLOTS, BRIEF_CHANGED
   */
  async execute(acceptance: Acceptance): Promise<string> {
    return this.transactions.run((tx) => this.accept(tx, acceptance));
  }

  private async accept(tx: Tx, acceptance: Acceptance): Promise<string> {
    const { commissionBps, fundingDays } = await this.settings.current();
    // Lock order job → application → deal; the job's id of an application never changes.
    const job = await this.jobs.lockForUpdate(
      tx,
      await this.applications.getJobId(tx, acceptance.applicationId),
    );
    if (job.brandId !== acceptance.brandId) throw notFound();
    const application = await this.applications.lockForUpdate(tx, acceptance.applicationId);
    assertAsSeen(application, acceptance.priceMinor);
    assertAcceptable(job, application);
    await this.applications.markAccepted(tx, application);
    await this.jobs.takeSlot(tx, job.id);
    const fundingDueAt = later(this.clock.now(), fundingDays * DAY);
    return this.opener.open(tx, { job, application, commissionBps, fundingDueAt });
  }
}

function assertAsSeen(application: ApplicationRow, priceMinor: Minor): void {
  if (!applicationMachine.permits(application.status, 'ACCEPT'))
    throw illegalTransition(application.status, 'ACCEPT');
  if (application.priceMinor !== priceMinor)
    throw conflict('PRICE_CHANGED', { priceMinor: application.priceMinor });
}
