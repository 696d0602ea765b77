import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { conflict, invariant, validationError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { briefHashOf } from './brief.js';
import { contradictionsOf, gapsOf, normalize, type JobFields } from './job-fields.js';
import { factsOf, jobMachine } from './job-machine.js';
import { JobClosing } from './job-closing.js';
import { jobSubmitted } from './jobs.events.js';
import { JobRepository, type JobRow } from './job.repository.js';

export interface JobEdit {
  brandId: string;
  jobId: string;
  fields: Partial<JobFields>;
  /** The revision the brand was looking at; another one by now is a conflict. Absent: the last write wins. */
  revision?: number;
}

/**
 * Changes a draft or a published job. Each edit is a revision of its own, so an admin who approves an
 * older one is told. A published job stays complete and keeps budget and currency; a changed brief sends
 * an approved job back to moderation, and pending applications have to be confirmed anew.
 */
@Injectable()
export class EditJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly closing: JobClosing,
    private readonly outbox: Outbox,
  ) {}

  async execute({ brandId, jobId, fields, revision }: JobEdit): Promise<void> {
    await this.transactions.run(async (tx) => {
      // The row is locked so that the verdict of an admin and an accept see the job before or after, never between.
      const job = await this.jobs.lockOwnForUpdate(tx, jobId, brandId);
      jobMachine.next(job.status, 'EDIT', 'OWNER', factsOf(job));
      if (revision !== undefined && revision !== job.revision) throw conflict('REVISION', job.revision);

      const changes = normalize(fields);
      const edited = { ...job, ...changes };
      assertEditable(job, edited);
      const briefHash = briefHashOf(edited);
      const goesBack = job.moderationStatus === 'APPROVED' && briefHash !== job.briefHash;
      await this.jobs.update(tx, jobId, {
        ...changes,
        briefHash,
        revision: job.revision + 1,
        ...(goesBack && { moderationStatus: 'PENDING', moderationReason: null }),
      });
      if (goesBack) await this.outbox.append(tx, jobSubmitted(jobId));
      // Fewer slots may leave none but funded ones: then nobody is to wait for the others any more.
      if (edited.slots < job.slots) await this.closing.closeWhenFull(tx, edited);
    });
  }
}

function assertEditable(job: JobRow, edited: JobRow): void {
  const isPublished = job.status !== 'DRAFT';
  const broken = isPublished ? gapsOf(edited) : contradictionsOf(edited);
  if (edited.slots < job.takenSlots) broken.slots = ['notBelowTaken'];
  const budgetMoved =
    edited.currency !== job.currency ||
    edited.budgetMinMinor !== job.budgetMinMinor ||
    edited.budgetMaxMinor !== job.budgetMaxMinor;
  if (isPublished && budgetMoved) throw invariant('BUDGET_FIXED');
  if (Object.keys(broken).length > 0) throw validationError(broken);
}
