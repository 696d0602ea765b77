import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { factsOf, jobMachine } from './job-machine.js';
import { JobRepository } from './job.repository.js';

/** Takes a job out of the feed for a while, or puts it back; applications that wait go on waiting. */
@Injectable()
export class PauseJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
  ) {}

  async execute({
    brandId,
    jobId,
    action,
  }: {
    brandId: string;
    jobId: string;
    action: 'PAUSE' | 'UNPAUSE';
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      await this.jobs.markStatus(tx, job, action, jobMachine.next(job.status, action, 'OWNER', factsOf(job)));
    });
  }
}
