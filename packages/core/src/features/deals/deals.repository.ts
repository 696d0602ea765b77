import { Injectable } from '@nestjs/common';
import { sql, type Updateable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import { currentContext } from '../../platform/context/index.js';
import type {
  ActorRole,
  Currency,
  DB,
  DealStatus,
  DisputeOutcome,
  EscrowStatus,
  Tx,
} from '../../platform/db/index.js';
import { illegalTransition } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { DealAction, DealFacts } from './deal-machine.js';
import type { DealMove } from './deal-rules.js';

export interface DealActor {
  /** null: the system. */
  id: string | null;
  role: ActorRole;
}

export const SYSTEM: DealActor = { id: null, role: 'SYSTEM' };

export interface OpenProposal {
  id: string;
  proposerRole: ActorRole;
  creatorGrossMinor: Minor;
  reason: string;
  expiresAt: Date;
}

export interface OpenDispute {
  id: string;
  openerRole: ActorRole;
  overdueNotifiedAt: Date | null;
}

/** A deal whose row is locked until the end of the transaction. */
export interface LockedDeal extends DealFacts {
  openProposal: OpenProposal | null;
  openDispute: OpenDispute | null;
  id: string;
  jobId: string;
  brandId: string;
  creatorId: string;
  priceMinor: Minor;
  currency: Currency;
  commissionBps: number;
  workDays: number;
  reviewDays: number;
  workLeftSec: number | null;
  escrowId: string;
}

export interface DisputeResolution {
  outcome: DisputeOutcome;
  /** Before commission. */
  creatorGrossMinor: Minor;
  /** null, as is the admin: the sides agreed. */
  verdict: string | null;
  resolvedById: string | null;
}

export interface NewDeal {
  id: string;
  escrowId: string;
  jobId: string;
  brandId: string;
  creatorId: string;
  applicationId: string | null;
  invitationId: string | null;
  conversationId: string;
  title: string;
  priceMinor: Minor;
  currency: Currency;
  commissionBps: number;
  brief: object;
  briefHash: string;
  revisionRoundsAllowed: number;
  workDays: number;
  reviewDays: number;
  shippingRequired: boolean;
  fundingDueAt: Date;
}

type DealPatch = Omit<Updateable<DB['deal']>, 'id' | 'status' | 'updatedAt'>;

/** Writes and locks of deals, escrows and their transitions. */
@Injectable()
export class DealsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Who and what a deal is between: never changes, so it is read before any lock. */
  async findParties(tx: Tx, dealId: string) {
    return tx
      .selectFrom('deal')
      .select(['id', 'jobId', 'brandId', 'creatorId'])
      .where('id', '=', dealId)
      .executeTakeFirst();
  }

  /**
   * Locks the deal's row; escrow, submissions and transitions of a deal are only ever changed under it.
   * They are read by a second statement: the first one's snapshot may be older than the lock it waited for.
   * @param wait SKIP: undefined when another transaction is at work on the deal
   */
  async lockForUpdate(
    tx: Tx,
    dealId: string,
    wait: 'WAIT' | 'SKIP' = 'WAIT',
  ): Promise<LockedDeal | undefined> {
    const lock = tx.selectFrom('deal').selectAll().where('id', '=', dealId).forNoKeyUpdate();
    const deal = await (wait === 'SKIP' ? lock.skipLocked() : lock).executeTakeFirst();
    if (deal === undefined) return undefined;
    return { ...deal, ...(await this.surroundingsOf(tx, dealId)) };
  }

  async insert(tx: Tx, deal: NewDeal, move: DealMove, actor: DealActor): Promise<void> {
    const now = this.clock.now();
    const { escrowId, brief, ...row } = deal;
    await tx
      .insertInto('deal')
      .values({
        ...row,
        status: move.to,
        brief: sql`${JSON.stringify(brief)}::jsonb`,
        createdAt: now,
        updatedAt: now,
      })
      .execute();
    await tx
      .insertInto('escrow')
      .values({ id: escrowId, dealId: deal.id, amountMinor: deal.priceMinor, currency: deal.currency })
      .execute();
    await this.insertTransition(tx, deal.id, move, actor, {});
  }

  /**
   * Moves a locked deal along a row of the table and writes the transition down. A change of state makes an open
   * proposal void (trigger `deal_voids_proposal`); into and out of DISPUTED, the clock of the dispute starts and ends.
   * The guard «where status is still …» stands although the row is locked: whoever comes here without the
   * lock loses with ILLEGAL_TRANSITION instead of moving a deal twice.
   */
  async mark(
    tx: Tx,
    dealId: string,
    move: DealMove,
    actor: DealActor,
    patch: DealPatch,
    details: object = {},
  ): Promise<void> {
    const now = this.clock.now();
    const { numUpdatedRows } = await tx
      .updateTable('deal')
      .set({ ...patch, ...disputeClock(move, now), status: move.to, updatedAt: now })
      .where('id', '=', dealId)
      .where('status', '=', move.from!)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(move.from!, move.action);
    await this.insertTransition(tx, dealId, move, actor, details);
  }

  /** @returns false when the deal has moved on, was reminded already, or somebody is at work on it */
  async markReminded(tx: Tx, dealId: string, status: DealStatus): Promise<boolean> {
    const free = tx.selectFrom('deal').select('id').where('id', '=', dealId).forNoKeyUpdate().skipLocked();
    const { numUpdatedRows } = await tx
      .updateTable('deal')
      .set({ remindedAt: this.clock.now() })
      .where('id', 'in', free)
      .where('status', '=', status)
      .where('remindedAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** The loser of a race between two settlements of one escrow finds another status and is refused. */
  async markEscrow(
    tx: Tx,
    deal: LockedDeal,
    action: DealAction,
    from: EscrowStatus,
    to: EscrowStatus,
  ): Promise<void> {
    const now = this.clock.now();
    const { numUpdatedRows } = await tx
      .updateTable('escrow')
      .set(to === 'FUNDED' ? { status: to, fundedAt: now } : { status: to, settledAt: now })
      .where('id', '=', deal.escrowId)
      .where('status', '=', from)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(deal.status, action);
  }

  /** Whoever comes second finds the dispute closed and is refused. */
  async markDisputeResolved(tx: Tx, deal: LockedDeal, resolution: DisputeResolution): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('dispute')
      .set({ ...resolution, status: 'RESOLVED', closedAt: this.clock.now() })
      .where('dealId', '=', deal.id)
      .where('status', '=', 'OPEN')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(deal.status, 'RESOLVE_DISPUTE');
  }

  private async surroundingsOf(tx: Tx, dealId: string) {
    const row = await tx
      .selectFrom('escrow')
      .leftJoin('cancellationProposal as proposal', (join) =>
        join.onRef('proposal.dealId', '=', 'escrow.dealId').on('proposal.status', '=', 'OPEN'),
      )
      .leftJoin('dispute', (join) =>
        join.onRef('dispute.dealId', '=', 'escrow.dealId').on('dispute.status', '=', 'OPEN'),
      )
      .where('escrow.dealId', '=', dealId)
      .select(['escrow.id as escrowId'])
      .select((eb) =>
        eb
          .selectFrom('submission')
          .select((s) => s.fn.countAll<bigint>().as('versions'))
          .where('dealId', '=', dealId)
          .as('versions'),
      )
      .select(['proposal.id as proposalId', 'proposal.proposerRole', 'proposal.expiresAt'])
      .select(['proposal.creatorGrossMinor as proposedMinor', 'proposal.reason as proposalReason'])
      .select([
        'dispute.id as disputeId',
        'dispute.openerRole',
        'dispute.overdueNotifiedAt as disputeNotifiedAt',
      ])
      .executeTakeFirstOrThrow();
    return {
      escrowId: row.escrowId,
      versions: Number(row.versions),
      // Outer joins: where the id is there, so is all that is never null in its table.
      openProposal:
        row.proposalId === null
          ? null
          : {
              id: row.proposalId,
              proposerRole: row.proposerRole!,
              creatorGrossMinor: row.proposedMinor!,
              reason: row.proposalReason!,
              expiresAt: row.expiresAt!,
            },
      openDispute:
        row.disputeId === null
          ? null
          : {
              id: row.disputeId,
              openerRole: row.openerRole!,
              overdueNotifiedAt: row.disputeNotifiedAt,
            },
    };
  }

  private async insertTransition(tx: Tx, dealId: string, move: DealMove, actor: DealActor, details: object) {
    await tx
      .insertInto('dealTransition')
      .values({
        id: this.ids.next(),
        dealId,
        action: move.action,
        fromStatus: move.from,
        toStatus: move.to,
        actorId: actor.id,
        actorRole: actor.role,
        details: sql`${JSON.stringify(details)}::jsonb`,
        requestId: currentContext().requestId,
        createdAt: this.clock.now(),
      })
      .execute();
  }
}

/** Since when the terms of a deal stand still, and where to go on from when they run again. */
function disputeClock(
  { from, to }: DealMove,
  now: Date,
): DealPatch & { statusBeforeDispute?: DealStatus | null } {
  if (from === to) return {};
  if (to === 'DISPUTED') return { disputedAt: now, statusBeforeDispute: from };
  return from === 'DISPUTED' ? { disputedAt: null, statusBeforeDispute: null } : {};
}
