import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { factsOf, jobMachine } from './job-machine.js';
import { JobRepository } from './job.repository.js';

/** Removes a draft, which nobody but its brand has ever seen. */
@Injectable()
export class DeleteJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
  ) {}

  async execute({ brandId, jobId }: { brandId: string; jobId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      jobMachine.next(job.status, 'DELETE', 'OWNER', factsOf(job));
      await this.jobs.delete(tx, jobId);
    });
  }
}
