import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { gapsOf } from './job-fields.js';
import { factsOf, jobMachine } from './job-machine.js';
import { jobSubmitted } from './jobs.events.js';
import { JobRepository } from './job.repository.js';

/**
 * Publishes a complete draft, which puts it into the moderation queue; from here on its budget is fixed.
 * The second of two calls gets ILLEGAL_TRANSITION.
 */
@Injectable()
export class PublishJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute({ brandId, jobId }: { brandId: string; jobId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      const to = jobMachine.next(job.status, 'PUBLISH', 'OWNER', factsOf(job));
      const gaps = gapsOf(job);
      if (Object.keys(gaps).length > 0) throw validationError(gaps);
      await this.jobs.markStatus(tx, job, 'PUBLISH', to, {
        moderationStatus: 'PENDING',
        publishedAt: this.clock.now(),
      });
      await this.outbox.append(tx, jobSubmitted(jobId));
    });
  }
}
