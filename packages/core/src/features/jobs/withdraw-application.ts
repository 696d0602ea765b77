import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ApplicationRepository } from './application.repository.js';
import { applicationEvent } from './jobs.events.js';

/** The creator takes the application back; it may be sent again while the job is open. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute({ creatorId, applicationId }: { creatorId: string; applicationId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const application = await this.applications.lockForUpdate(tx, applicationId);
      if (application.creatorId !== creatorId) throw notFound();
      await this.applications.markWithdrawn(tx, application);
      await this.outbox.append(tx, applicationEvent('APPLICATION_WITHDRAWN', application));
    });
  }
}
