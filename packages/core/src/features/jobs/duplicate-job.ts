import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { JobRepository } from './job.repository.js';

/** Copies a job of any state into a new draft: the way to another budget, or to more of the same. */
@Injectable()
export class DuplicateJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly ids: Ids,
  ) {}

  /** @returns the id of the draft */
  async execute({ brandId, jobId }: { brandId: string; jobId: string }): Promise<string> {
    return this.transactions.run(async (tx) => {
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      const id = this.ids.next();
      await this.jobs.insert(tx, { ...job, ...unpublished, id });
      return id;
    });
  }
}

const unpublished = {
  status: 'DRAFT',
  moderationStatus: 'NONE',
  moderationReason: null,
  cancelReason: null,
  publishedAt: null,
  closedAt: null,
  takenSlots: 0,
  revision: 1,
} as const;
