import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ApplicationRepository } from './application.repository.js';
import { applicationEvent } from './jobs.events.js';
import { JobRepository } from './job.repository.js';

/** The brand's «no», with a reason if it likes. Against a withdrawal or an accept at once exactly one wins. */
@Injectable()
export class RejectApplication {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly applications: ApplicationRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(command: { brandId: string; applicationId: string; reason: string | null }): Promise<void> {
    await this.transactions.run(async (tx) => {
      // job → application, the order of accepting.
      const { jobId } = await this.applications.getPair(tx, command.applicationId);
      await this.jobs.lockOwnForUpdate(tx, jobId, command.brandId);
      const application = await this.applications.lockForUpdate(tx, command.applicationId);
      await this.applications.markRejected(tx, application, command.reason);
      await this.outbox.append(tx, applicationEvent('APPLICATION_REJECTED', application));
    });
  }
}
