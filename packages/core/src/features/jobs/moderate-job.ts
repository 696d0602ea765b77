import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict, illegalTransition } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { AuditLog } from '../settings/index.js';
import { factsOf, jobMachine } from './job-machine.js';
import { jobModerated } from './jobs.events.js';
import { JobRepository, type JobRow } from './job.repository.js';

/**
 * An admin's verdict on a job in the queue. Approving names the revision that was read, so a text that
 * changed in between is never let through. The second of two verdicts gets ILLEGAL_TRANSITION. Verdict,
 * event and audit entry are one transaction.
 */
@Injectable()
export class ModerateJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async approve({
    adminId,
    jobId,
    revision,
  }: {
    adminId: string;
    jobId: string;
    revision: number;
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.lockQueued(tx, jobId, 'APPROVE');
      if (revision !== job.revision) throw conflict('REVISION', job.revision);
      await this.jobs.markModerated(tx, job, 'APPROVED', null);
      await this.outbox.append(tx, jobModerated('JOB_APPROVED', jobId));
      await this.record(tx, adminId, job, 'APPROVED', null);
    });
  }

  async reject({
    adminId,
    jobId,
    reason,
  }: {
    adminId: string;
    jobId: string;
    reason: string;
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.lockQueued(tx, jobId, 'REJECT');
      await this.jobs.markModerated(tx, job, 'REJECTED', reason);
      await this.outbox.append(tx, jobModerated('JOB_REJECTED', jobId));
      await this.record(tx, adminId, job, 'REJECTED', reason);
    });
  }

  /** Locked against edits: revision and verdict belong to the same text. */
  private async lockQueued(tx: Tx, jobId: string, action: 'APPROVE' | 'REJECT'): Promise<JobRow> {
    const job = await this.jobs.lockForUpdate(tx, jobId);
    // Named after the moderation status: that is the state a verdict leaves.
    if (job.moderationStatus !== 'PENDING') throw illegalTransition(job.moderationStatus, action);
    jobMachine.next(job.status, action, 'ADMIN', factsOf(job));
    return job;
  }

  private record(
    tx: Tx,
    actorId: string,
    job: JobRow,
    verdict: 'APPROVED' | 'REJECTED',
    reason: string | null,
  ): Promise<void> {
    return this.audit.append(tx, {
      actorId,
      action: `JOB_${verdict}`,
      objectType: 'job',
      objectId: job.id,
      before: { moderationStatus: job.moderationStatus, revision: job.revision },
      after: { moderationStatus: verdict, revision: job.revision },
      reason,
    });
  }
}
