import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock } from '../../../platform/clock/index.js';
import type { Invitation, InvitationStatus, Tx } from '../../../platform/db/index.js';
import { conflict, illegalTransition, notFound } from '../../../platform/errors/index.js';
import type { Pair } from '../job.repository.js';
import { invitationMachine, type InvitationAction } from './invitation-machine.js';

export type InvitationRow = Selectable<Invitation>;
export type InvitationOffer = Pick<InvitationRow, 'priceMinor' | 'message' | 'briefHash' | 'expiresAt'>;
export type NewInvitation = InvitationOffer &
  Pick<InvitationRow, 'id' | 'jobId' | 'brandId' | 'creatorId' | 'currency'>;

/** The only writer of `invitation`. Lock order everywhere: job → application → invitation → deal. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws NOT_FOUND */
  async lockForUpdate(tx: Tx, id: string): Promise<InvitationRow> {
    const row = await tx
      .selectFrom('invitation')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    return row;
  }

  async lockOfPairForUpdate(tx: Tx, { jobId, creatorId }: Pair): Promise<InvitationRow | undefined> {
    return tx
      .selectFrom('invitation')
      .selectAll()
      .where('jobId', '=', jobId)
      .where('creatorId', '=', creatorId)
      .forNoKeyUpdate()
      .executeTakeFirst();
  }

  /** Whom it is for and to which job, to lock that before the invitation itself; neither changes. @throws NOT_FOUND */
  async getPair(tx: Tx, id: string): Promise<Pair> {
    const pair = await tx
      .selectFrom('invitation')
      .select(['jobId', 'creatorId'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!pair) throw notFound();
    return pair;
  }

  /** An active creator with a public profile who takes work now; a pause with a date ends by itself. */
  async isInvitable(tx: Tx, creatorId: string): Promise<boolean> {
    const creator = await tx
      .selectFrom('appUser')
      .innerJoin('creatorProfile', 'creatorProfile.userId', 'appUser.id')
      .select('appUser.id')
      .where('appUser.id', '=', creatorId)
      .where('role', '=', 'CREATOR')
      .where('status', '=', 'ACTIVE')
      .where('isPublic', '=', true)
      .where((eb) => eb.or([eb('availability', '=', 'OPEN'), eb('pausedUntil', '<=', this.clock.now())]))
      .executeTakeFirst();
    return creator !== undefined;
  }

  /** Two sends at once: one row by the unique key, the other caller gets CONFLICT. */
  async insert(tx: Tx, invitation: NewInvitation): Promise<void> {
    const now = this.clock.now();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('invitation')
      .values({ ...invitation, createdAt: now, updatedAt: now })
      .onConflict((existing) => existing.columns(['jobId', 'creatorId']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw conflict('ALREADY_INVITED');
  }

  /** Sent again: a new offer with a new term on the same row. */
  async markResent(tx: Tx, from: InvitationRow, offer: InvitationOffer): Promise<void> {
    const revision = from.revision + 1;
    await this.mark(tx, from, 'SENT', 'RESEND', { ...offer, revision, decidedAt: null });
  }

  async markAccepted(tx: Tx, from: InvitationRow): Promise<void> {
    await this.mark(tx, from, 'ACCEPTED', 'ACCEPT');
  }

  async markDeclined(tx: Tx, from: InvitationRow): Promise<void> {
    await this.mark(tx, from, 'DECLINED', 'DECLINE');
  }

  async markRevoked(tx: Tx, from: InvitationRow): Promise<void> {
    await this.mark(tx, from, 'REVOKED', 'REVOKE');
  }

  /**
   * Answers every waiting invitation to a job that takes no more.
   * @returns the creators who were invited
   */
  async revokeWaiting(tx: Tx, jobId: string): Promise<string[]> {
    const now = this.clock.now();
    const revoked = await tx
      .updateTable('invitation')
      .set({ status: 'REVOKED', decidedAt: now, updatedAt: now })
      .where('jobId', '=', jobId)
      .where('status', '=', 'SENT')
      .returning('creatorId')
      .execute();
    return revoked.map(({ creatorId }) => creatorId);
  }

  /** Rows that another worker or somebody who answers holds are left to it (SKIP LOCKED). */
  async expireDue(tx: Tx, limit: number): Promise<Pick<InvitationRow, 'id' | 'jobId' | 'creatorId'>[]> {
    const now = this.clock.now();
    const due = tx
      .selectFrom('invitation')
      .select('id')
      .where('status', '=', 'SENT')
      .where('expiresAt', '<=', now)
      .orderBy('expiresAt')
      .limit(limit)
      .forNoKeyUpdate()
      .skipLocked();
    return tx
      .updateTable('invitation')
      .set({ status: 'EXPIRED', decidedAt: now, updatedAt: now })
      .where('id', 'in', due)
      .returning(['id', 'jobId', 'creatorId'])
      .execute();
  }

  /** Guarded: from a state of the table, and only while it is what the caller saw; the loser gets ILLEGAL_TRANSITION. */
  private async mark(
    tx: Tx,
    from: InvitationRow,
    to: InvitationStatus,
    action: InvitationAction,
    changes: Partial<InvitationOffer & Pick<InvitationRow, 'revision' | 'decidedAt'>> = {
      decidedAt: this.clock.now(),
    },
  ): Promise<void> {
    if (!invitationMachine.permits(from.status, action)) throw illegalTransition(from.status, action);
    const { numUpdatedRows } = await tx
      .updateTable('invitation')
      .set({ ...changes, status: to, updatedAt: this.clock.now() })
      .where('id', '=', from.id)
      .where('status', '=', from.status)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(from.status, action);
  }
}
