import { Injectable } from '@nestjs/common';
import { sql, type Updateable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import { currentContext } from '../../platform/context/index.js';
import type { ActorRole, Currency, DB, DealStatus, EscrowStatus, Tx } from '../../platform/db/index.js';
import { illegalTransition } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { DealAction, DealFacts, DealTransitionRule } from './deal-machine.js';

export interface DealActor {
  /** null: the system. */
  id: string | null;
  role: ActorRole;
}

export const SYSTEM: DealActor = { id: null, role: 'SYSTEM' };

/** A deal whose row is locked until the end of the transaction. */
export interface LockedDeal extends DealFacts {
  id: string;
  jobId: string;
  brandId: string;
  creatorId: string;
  priceMinor: Minor;
  currency: Currency;
  workDays: number;
  reviewDays: number;
  workLeftSec: number | null;
  escrowId: string;
}

export interface NewDeal {
  id: string;
  escrowId: string;
  jobId: string;
  brandId: string;
  creatorId: string;
  applicationId: string;
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
    const rest = await tx
      .selectFrom('escrow')
      .select(['id as escrowId'])
      .select((eb) =>
        eb
          .selectFrom('submission')
          .select((s) => s.fn.countAll<bigint>().as('versions'))
          .where('dealId', '=', dealId)
          .as('versions'),
      )
      .where('dealId', '=', dealId)
      .executeTakeFirstOrThrow();
    return { ...deal, escrowId: rest.escrowId, versions: Number(rest.versions) };
  }

  async insert(tx: Tx, deal: NewDeal, rule: DealTransitionRule, actor: DealActor): Promise<void> {
    const now = this.clock.now();
    const { escrowId, brief, ...row } = deal;
    await tx
      .insertInto('deal')
      .values({
        ...row,
        status: rule.to,
        brief: sql`${JSON.stringify(brief)}::jsonb`,
        createdAt: now,
        updatedAt: now,
      })
      .execute();
    await tx
      .insertInto('escrow')
      .values({ id: escrowId, dealId: deal.id, amountMinor: deal.priceMinor, currency: deal.currency })
      .execute();
    await this.insertTransition(tx, deal.id, rule, actor, {});
  }

  /**
   * Moves a locked deal along a row of the table and writes the transition down.
   * The guard «where status is still …» stands although the row is locked: whoever comes here without the
   * lock loses with ILLEGAL_TRANSITION instead of moving a deal twice.
   */
  async mark(
    tx: Tx,
    dealId: string,
    rule: DealTransitionRule,
    actor: DealActor,
    patch: DealPatch,
    details: object = {},
  ): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('deal')
      .set({ ...patch, status: rule.to, updatedAt: this.clock.now() })
      .where('id', '=', dealId)
      .where('status', '=', rule.from!)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition(rule.from!, rule.action);
    await this.insertTransition(tx, dealId, rule, actor, details);
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

  private async insertTransition(
    tx: Tx,
    dealId: string,
    rule: DealTransitionRule,
    actor: DealActor,
    details: object,
  ) {
    await tx
      .insertInto('dealTransition')
      .values({
        id: this.ids.next(),
        dealId,
        action: rule.action,
        fromStatus: rule.from,
        toStatus: rule.to,
        actorId: actor.id,
        actorRole: actor.role,
        details: sql`${JSON.stringify(details)}::jsonb`,
        requestId: currentContext().requestId,
        createdAt: this.clock.now(),
      })
      .execute();
  }
}
