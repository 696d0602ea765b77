import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import type { Application, ApplicationStatus, Tx } from '../../platform/db/index.js';
import { conflict, illegalTransition, notFound } from '../../platform/errors/index.js';
import { applicationMachine, type ApplicationAction } from './application-machine.js';
import type { Pair } from './job.repository.js';

export type ApplicationRow = Selectable<Application>;
export type ApplicationOffer = Pick<ApplicationRow, 'priceMinor' | 'message' | 'briefHash'>;
export type NewApplication = ApplicationOffer &
  Pick<ApplicationRow, 'id' | 'jobId' | 'creatorId' | 'currency'>;

/** An application without an answer lapses after 14 days. */
const APPLICATION_TERM = 14 * DAY;

/** The only writer of `application`. Lock order everywhere: job → application → invitation → deal. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws NOT_FOUND */
  async lockForUpdate(tx: Tx, id: string): Promise<ApplicationRow> {
    const row = await tx
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    return row;
  }

  async lockOfPairForUpdate(tx: Tx, { jobId, creatorId }: Pair): Promise<ApplicationRow | undefined> {
    return tx
      .selectFrom('application')
      .selectAll()
      .where('jobId', '=', jobId)
      .where('creatorId', '=', creatorId)
      .forNoKeyUpdate()
      .executeTakeFirst();
  }

  /** By the clock: a sweep that has not come by yet makes nothing last longer. */
  isOver({ expiresAt }: Pick<ApplicationRow, 'expiresAt'>): boolean {
    return expiresAt <= this.clock.now();
  }

  /** Whose it is and for which job, to lock that before the application itself; neither changes. @throws NOT_FOUND */
  async getPair(tx: Tx, id: string): Promise<Pair> {
    const pair = await tx
      .selectFrom('application')
      .select(['jobId', 'creatorId'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!pair) throw notFound();
    return pair;
  }

  /** Two sends at once: one row by the unique key, the other caller gets CONFLICT. */
  async insert(tx: Tx, application: NewApplication): Promise<void> {
    const now = this.clock.now();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('application')
      .values({ ...application, expiresAt: later(now, APPLICATION_TERM), createdAt: now, updatedAt: now })
      .onConflict((existing) => existing.columns(['jobId', 'creatorId']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw conflict('ALREADY_APPLIED');
  }

  /** Sent again: a new offer with a new term on the same row. */
  async markResent(tx: Tx, from: ApplicationRow, offer: ApplicationOffer): Promise<void> {
    const now = this.clock.now();
    await this.mark(tx, from, 'PENDING', 'RESEND', {
      ...offer,
      rejectReason: null,
      decidedAt: null,
      expiresAt: later(now, APPLICATION_TERM),
    });
  }

  async markAccepted(tx: Tx, from: ApplicationRow): Promise<void> {
    await this.mark(tx, from, 'ACCEPTED', 'ACCEPT', { decidedAt: this.clock.now() });
  }

  async markRejected(tx: Tx, from: ApplicationRow, reason: string | null): Promise<void> {
    await this.mark(tx, from, 'REJECTED', 'REJECT', { decidedAt: this.clock.now(), rejectReason: reason });
  }

  async markWithdrawn(tx: Tx, from: ApplicationRow): Promise<void> {
    await this.mark(tx, from, 'WITHDRAWN', 'WITHDRAW', { decidedAt: this.clock.now() });
  }

  /**
   * Answers every pending application of a job that takes no more.
   * @returns the creators who were waiting
   */
  async dismissPending(tx: Tx, jobId: string, reason: string): Promise<string[]> {
    const now = this.clock.now();
    const dismissed = await tx
      .updateTable('application')
      .set({ status: 'REJECTED', rejectReason: reason, decidedAt: now, updatedAt: now })
      .where('jobId', '=', jobId)
      .where('status', '=', 'PENDING')
      .returning('creatorId')
      .execute();
    return dismissed.map(({ creatorId }) => creatorId);
  }

  /** Rows that another worker or a deciding brand holds are left to it (SKIP LOCKED). */
  async expireDue(tx: Tx, limit: number): Promise<number> {
    const now = this.clock.now();
    const due = tx
      .selectFrom('application')
      .select('id')
      .where('status', '=', 'PENDING')
      .where('expiresAt', '<=', now)
      .orderBy('expiresAt')
      .limit(limit)
      .forNoKeyUpdate()
      .skipLocked();
    const { numUpdatedRows } = await tx
      .updateTable('application')
      .set({ status: 'EXPIRED', decidedAt: now, updatedAt: now })
      .where('id', 'in', due)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /** Guarded: from a state of the table, and only while it is what the caller saw; the loser gets ILLEGAL_TRANSITION. */
  private async mark(
    tx: Tx,
    from: ApplicationRow,
    to: ApplicationStatus,
    action: ApplicationAction,
    changes: Partial<
      Pick<
        ApplicationRow,
        'priceMinor' | 'message' | 'briefHash' | 'rejectReason' | 'decidedAt' | 'expiresAt'
      >
    >,
  ): Promise<void> {
    if (!applicationMachine.permits(from.status, action)) throw illegalTransition(from.status, action);
    const { numUpdatedRows } = await tx
      .updateTable('application')
      .set({ ...changes, status: to, updatedAt: this.clock.now() })
      .where('id', '=', from.id)
      .where('status', '=', from.status)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(from.status, action);
  }
}
