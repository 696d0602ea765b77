import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { factsOf, jobMachine } from './job-machine.js';
import { jobSubmitted } from './jobs.events.js';
import { JobRepository } from './job.repository.js';

/** Sends a job that was rejected, and mended since, to moderation again. A repeat gets ILLEGAL_TRANSITION. */
@Injectable()
export class ResubmitJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute({ brandId, jobId }: { brandId: string; jobId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      // Named after the moderation status: that is the state this action leaves.
      if (job.moderationStatus !== 'REJECTED') throw illegalTransition(job.moderationStatus, 'RESUBMIT');
      jobMachine.next(job.status, 'RESUBMIT', 'OWNER', factsOf(job));
      await this.jobs.update(tx, jobId, { moderationStatus: 'PENDING', moderationReason: null });
      await this.outbox.append(tx, jobSubmitted(jobId));
    });
  }
}
