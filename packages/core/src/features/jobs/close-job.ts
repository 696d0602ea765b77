import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { JobClosing } from './job-closing.js';
import { JobRepository } from './job.repository.js';

/** Stops hiring: deals go on, waiting applications are answered in the same transaction. */
@Injectable()
export class CloseJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly closing: JobClosing,
  ) {}

  async execute({ brandId, jobId }: { brandId: string; jobId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      await this.closing.close(tx, job);
    });
  }
}
