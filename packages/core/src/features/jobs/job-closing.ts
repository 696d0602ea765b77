import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ApplicationRepository } from './application.repository.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { factsOf, jobMachine } from './job-machine.js';
import { JobRepository, type JobRow } from './job.repository.js';

/** What a waiting creator reads. */
const DISMISSAL = {
  CLOSED: 'Заказ закрыт: бренд больше не принимает отклики.',
  FILLED: 'Все места в заказе заняты.',
  CANCELED: 'Бренд отменил заказ.',
} as const;

/**
 * How a job stops taking creators: by hand, when its last slot is funded, by cancelling. Every way
 * answers the waiting applications and invitations in the same transaction, so nobody is left in limbo.
 * Callers hold the lock of the job's row.
 */
@Injectable()
export class JobClosing {
  constructor(
    private readonly jobs: JobRepository,
    private readonly applications: ApplicationRepository,
    private readonly invitations: InvitationRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async close(tx: Tx, job: JobRow): Promise<void> {
    const to = jobMachine.next(job.status, 'CLOSE', 'OWNER', await this.facts(tx, job));
    await this.jobs.markStatus(tx, job, 'CLOSE', to, { closedAt: this.clock.now() });
    await this.dismiss(tx, job, 'CLOSED', 'JOB_CLOSED');
    await this.completeWhenDone(tx, job.id);
  }

  async cancel(tx: Tx, job: JobRow, reason: string | null): Promise<void> {
    const facts = await this.facts(tx, job);
    const to = jobMachine.next(job.status, 'CANCEL', 'OWNER', { ...facts, hasLiveDeals: false });
    if (facts.hasLiveDeals) throw invariant('JOB_HAS_LIVE_DEALS');
    await this.jobs.markStatus(tx, job, 'CANCEL', to, { closedAt: this.clock.now(), cancelReason: reason });
    await this.dismiss(tx, job, 'CANCELED', 'JOB_CANCELED');
  }

  /**
   * Called after a deal of the job was funded, or slots were given up: closes the job when none is left.
   * @param job as it is now, locked before the deal was (job → application → deal)
   */
  async closeWhenFull(tx: Tx, job: JobRow): Promise<void> {
    if (job.status !== 'PUBLISHED' && job.status !== 'PAUSED') return;
    const { funded } = await this.jobs.countDeals(tx, job.id);
    if (funded < job.slots) return;
    const to = jobMachine.next(job.status, 'FILL', 'SYSTEM', await this.facts(tx, job));
    await this.jobs.markStatus(tx, job, 'FILL', to, { closedAt: this.clock.now() });
    await this.dismiss(tx, job, 'FILLED', 'JOB_CLOSED');
  }

  /**
   * Called after a deal of the job has ended: COMPLETED once the job is closed and no deal is live. A job
   * that was closed without a single deal stays CLOSED, nothing was completed there.
   */
  async completeWhenDone(tx: Tx, jobId: string): Promise<void> {
    const job = await this.jobs.lockForUpdate(tx, jobId);
    const facts = await this.facts(tx, job);
    if (job.status !== 'CLOSED' || facts.hasLiveDeals) return;
    const { all } = await this.jobs.countDeals(tx, jobId);
    if (all > 0)
      await this.jobs.markStatus(
        tx,
        job,
        'COMPLETE',
        jobMachine.next(job.status, 'COMPLETE', 'SYSTEM', facts),
      );
  }

  private async facts(tx: Tx, job: JobRow) {
    return { ...factsOf(job), hasLiveDeals: await this.jobs.hasLiveDeals(tx, job.id) };
  }

  private async dismiss(
    tx: Tx,
    job: JobRow,
    why: keyof typeof DISMISSAL,
    type: 'JOB_CLOSED' | 'JOB_CANCELED',
  ) {
    const creatorIds = await this.applications.dismissPending(tx, job.id, DISMISSAL[why]);
    const inviteeIds = await this.invitations.revokeWaiting(tx, job.id);
    await this.outbox.append(tx, {
      type,
      aggregateType: 'job',
      aggregateId: job.id,
      payload: { jobId: job.id, creatorIds, inviteeIds },
    });
  }
}
