import { Injectable } from '@nestjs/common';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { DealStatus, Job, JobStatus, ModerationStatus, Tx } from '../../platform/db/index.js';
import { illegalTransition, invariant, notFound } from '../../platform/errors/index.js';
import type { JobAction } from './job-machine.js';

export type JobRow = Selectable<Job>;
export type NewJob = Omit<Insertable<Job>, 'createdAt' | 'updatedAt'>;
export type JobChanges = Omit<Updateable<Job>, 'id' | 'brandId' | 'updatedAt'>;

/** One creator and one job: at most one application, one invitation and one standing deal between them. */
export interface Pair {
  jobId: string;
  creatorId: string;
}

export const LIVE_DEAL_STATUSES: DealStatus[] = ['AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'DISPUTED'];
/** Deals whose money is or was in escrow and whose work was not undone. */
const FUNDED_DEAL_STATUSES: DealStatus[] = ['IN_PROGRESS', 'IN_REVIEW', 'DISPUTED', 'COMPLETED'];

/** The only writer of `job`. Lock order everywhere: job → application → invitation → deal. */
@Injectable()
export class JobRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws NOT_FOUND */
  async lockForUpdate(tx: Tx, id: string): Promise<JobRow> {
    // No key is changed, so NO KEY UPDATE: inserts that only refer to the job are not held up.
    const job = await tx
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!job) throw notFound();
    return job;
  }

  /** @throws NOT_FOUND also for somebody else's job */
  async lockOwnForUpdate(tx: Tx, id: string, brandId: string): Promise<JobRow> {
    const job = await this.lockForUpdate(tx, id);
    if (job.brandId !== brandId) throw notFound();
    return job;
  }

  /**
   * For an application or an invitation: many may be sent at once, but no status change, edit or close gets between
   * the check that the job is open and the commit.
   * @throws NOT_FOUND
   */
  async lockForShare(tx: Tx, id: string): Promise<JobRow> {
    const job = await tx.selectFrom('job').selectAll().where('id', '=', id).forShare().executeTakeFirst();
    if (!job) throw notFound();
    return job;
  }

  async insert(tx: Tx, job: NewJob): Promise<void> {
    const now = this.clock.now();
    await tx
      .insertInto('job')
      .values({ ...job, createdAt: now, updatedAt: now })
      .execute();
  }

  /** The row is locked by the caller, so nobody can lose here. */
  async update(tx: Tx, id: string, changes: JobChanges): Promise<void> {
    await tx
      .updateTable('job')
      .set({ ...changes, updatedAt: this.clock.now() })
      .where('id', '=', id)
      .execute();
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.deleteFrom('job').where('id', '=', id).execute();
  }

  /**
   * Guarded: only while the job is where the caller saw it; the loser of a race gets ILLEGAL_TRANSITION.
   * `changes` ride along with the transition.
   */
  async markStatus(
    tx: Tx,
    job: JobRow,
    action: JobAction,
    to: JobStatus,
    changes: JobChanges = {},
  ): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('job')
      .set({ ...changes, status: to, updatedAt: this.clock.now() })
      .where('id', '=', job.id)
      .where('status', '=', job.status)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(job.status, action);
  }

  /** Guarded by the revision as well: a verdict never falls on a text that the admin has not read. */
  async markModerated(tx: Tx, job: JobRow, to: ModerationStatus, reason: string | null): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('job')
      .set({ moderationStatus: to, moderationReason: reason, updatedAt: this.clock.now() })
      .where('id', '=', job.id)
      .where('moderationStatus', '=', 'PENDING')
      .where('revision', '=', job.revision)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n)
      throw illegalTransition(job.moderationStatus, to === 'APPROVED' ? 'APPROVE' : 'REJECT');
  }

  /**
   * For an accepted deal. The condition is in the statement (and in a CHECK), so even callers that forgot
   * the lock cannot oversell; the loser gets NO_SLOTS.
   */
  async takeSlot(tx: Tx, id: string): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('job')
      .set((eb) => ({ takenSlots: eb('takenSlots', '+', 1) }))
      .where('id', '=', id)
      .whereRef('takenSlots', '<', 'slots')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw invariant('NO_SLOTS');
  }

  /** For a canceled deal. Whether anybody may take the slot is decided by the job's status. */
  async releaseSlot(tx: Tx, id: string): Promise<void> {
    await tx
      .updateTable('job')
      .set((eb) => ({ takenSlots: eb('takenSlots', '-', 1) }))
      .where('id', '=', id)
      .execute();
  }

  async hasLiveDeals(tx: Tx, id: string): Promise<boolean> {
    const live = await tx
      .selectFrom('deal')
      .select('id')
      .where('jobId', '=', id)
      .where('status', 'in', LIVE_DEAL_STATUSES)
      .limit(1)
      .executeTakeFirst();
    return live !== undefined;
  }

  /** Whether a deal of this pair is live or completed; only a canceled one frees the way for another. */
  async hasStandingDeal(tx: Tx, { jobId, creatorId }: Pair): Promise<boolean> {
    const deal = await tx
      .selectFrom('deal')
      .select('id')
      .where('jobId', '=', jobId)
      .where('creatorId', '=', creatorId)
      .where('status', '<>', 'CANCELED')
      .limit(1)
      .executeTakeFirst();
    return deal !== undefined;
  }

  /** @returns deals of the job in all, and how many of them are funded or completed */
  async countDeals(tx: Tx, id: string): Promise<{ all: number; funded: number }> {
    const counts = await tx
      .selectFrom('deal')
      .select((eb) => [
        eb.fn.countAll<bigint>().as('all'),
        eb.fn.countAll<bigint>().filterWhere('status', 'in', FUNDED_DEAL_STATUSES).as('funded'),
      ])
      .where('jobId', '=', id)
      .executeTakeFirstOrThrow();
    return { all: Number(counts.all), funded: Number(counts.funded) };
  }
}
