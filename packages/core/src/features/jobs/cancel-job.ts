import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { JobClosing } from './job-closing.js';
import { JobRepository } from './job.repository.js';

/**
 * Calls a job off. Refused with JOB_HAS_LIVE_DEALS while a deal is live: an accept holds the same lock,
 * so of an accept and a cancel at once one sees the other.
 */
@Injectable()
export class CancelJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly closing: JobClosing,
  ) {}

  async execute({
    brandId,
    jobId,
    reason,
  }: {
    brandId: string;
    jobId: string;
    reason: string | null;
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      await this.closing.cancel(tx, job, reason);
    });
  }
}
