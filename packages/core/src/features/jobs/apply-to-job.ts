import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict, invariant } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { applicationMachine, mayApply } from './application-machine.js';
import { ApplicationRepository, type ApplicationRow, type NewApplication } from './application.repository.js';
import { ConversationOpener } from './conversation-opener.port.js';
import { isOpen } from './job-machine.js';
import { applicationEvent } from './jobs.events.js';
import { JobRepository, type JobRow } from './job.repository.js';

export interface ApplyCommand {
  creatorId: string;
  jobId: string;
  /** In the job's currency; need not lie in its budget. */
  priceMinor: Minor;
  message: string;
}

/**
 * Sends an application, or sends it again where that is allowed (withdrawn, expired, its deal canceled,
 * brief changed since). Application, conversation with the first message, and event are one transaction.
 * A repeat gets CONFLICT ALREADY_APPLIED; free slots are not asked for, they count when a brand accepts.
 */
@Injectable()
export class ApplyToJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly applications: ApplicationRepository,
    private readonly conversations: ConversationOpener,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @returns the id of the application */
  async execute(command: ApplyCommand): Promise<string> {
    return this.transactions.run(async (tx) => {
      // job → application: a close or an edit waits for us or we see it; other applicants do not wait.
      const job = await this.jobs.lockForShare(tx, command.jobId);
      const { brandId, id: jobId } = job;
      const { creatorId, message } = command;
      const existing = await this.applications.lockOfPairForUpdate(tx, { jobId, creatorId });
      if (!isOpen(job)) throw invariant('JOB_NOT_OPEN');
      const offer = { priceMinor: command.priceMinor, message, briefHash: job.briefHash! };
      const id = existing?.id ?? this.ids.next();
      if (existing) await this.resend(tx, job, existing, offer);
      else await this.send(tx, { ...offer, id, jobId, creatorId, currency: job.currency });
      await this.conversations.open(tx, { jobId, brandId, creatorId, message, senderId: creatorId });
      await this.outbox.append(tx, applicationEvent('APPLICATION_CREATED', { id, jobId, creatorId }));
      return id;
    });
  }

  /** Without an application there may still be a deal: one made of an invitation. */
  private async send(tx: Tx, application: NewApplication): Promise<void> {
    if (await this.jobs.hasStandingDeal(tx, application)) throw conflict('ALREADY_HIRED');
    await this.applications.insert(tx, application);
  }

  private async resend(
    tx: Tx,
    job: JobRow,
    existing: ApplicationRow,
    offer: { priceMinor: Minor; message: string; briefHash: string },
  ) {
    const facts = {
      status: existing.status,
      briefChanged: existing.briefHash !== job.briefHash,
      isOver: this.applications.isOver(existing),
      hasStandingDeal: await this.jobs.hasStandingDeal(tx, existing),
    };
    if (!mayApply(facts)) throw conflict('ALREADY_APPLIED', existing.status);
    applicationMachine.next(existing.status, 'RESEND', 'CREATOR', { ...facts, job });
    await this.applications.markResent(tx, existing, offer);
  }
}
