import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import { notFound } from '../../platform/errors/index.js';
import { MINUTE, SECOND } from '../../platform/clock/index.js';
import { afterDoublingPause, type Payout, type Tx } from '../../platform/db/index.js';
import { payoutMachine, type PayoutAction, type PayoutActor } from './payout-machine.js';

export type PayoutRow = Selectable<Payout>;

type NewPayout = Pick<
  PayoutRow,
  | 'id'
  | 'userId'
  | 'amountMinor'
  | 'currency'
  | 'methodKind'
  | 'methodMask'
  | 'methodSecret'
  | 'provider'
  | 'needsReview'
  | 'createdAt'
>;

export interface PayoutMove {
  action: PayoutAction;
  who: PayoutActor;
}

export interface PayoutStep extends PayoutMove {
  payoutId: string;
  /** Restricts to this owner's payouts. */
  ownerId?: string;
}

/** Between two questions about a payout that has no answer. */
const PAUSE = { firstMs: 5 * SECOND, longestMs: 10 * MINUTE };
/** How long a worker may be at one payout before another takes it over. */
const CLAIM = sql`interval '60 seconds'`;

@Injectable()
export class PayoutsRepository {
  async insert(tx: Tx, row: NewPayout): Promise<void> {
    await tx.insertInto('payout').values(row).execute();
  }

  /** First lock of every change: the owner, admins, the worker and the provider's news queue up here. */
  async lockForUpdate(tx: Tx, id: string): Promise<PayoutRow | undefined> {
    return tx.selectFrom('payout').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  }

  /**
   * Guarded transition: of two callers one finds the status it needs, the other gets ILLEGAL_TRANSITION.
   * @throws NOT_FOUND also for a payout that is not of `step.ownerId`, where that is given
   */
  async mark(
    tx: Tx,
    { payoutId, ownerId, ...move }: PayoutStep,
    set: Partial<PayoutRow>,
  ): Promise<PayoutRow> {
    const payout = await this.lockForUpdate(tx, payoutId);
    if (!payout || (ownerId !== undefined && payout.userId !== ownerId)) throw notFound();
    return this.move(tx, payout, move, set);
  }

  /** For callers that hold the row's lock; the guard stands all the same. */
  async move(
    tx: Tx,
    { id, status }: PayoutRow,
    { action, who }: PayoutMove,
    set: Partial<PayoutRow>,
  ): Promise<PayoutRow> {
    return tx
      .updateTable('payout')
      .set({ ...set, status: payoutMachine.next(status, action, who) })
      .where('id', '=', id)
      .where('status', '=', status)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /**
   * Takes one payout that is approved, or that was sent and has no answer yet. It is SENDING from here on,
   * before the provider hears of it: a crash in between leaves a payout to ask about, never one to pay twice.
   * @param provider takes this provider's payouts only: those made by hand, or by another one, are not ours to send
   */
  async claimNext(
    tx: Tx,
    provider: string,
    now: Date,
  ): Promise<(PayoutRow & { firstSend: boolean }) | undefined> {
    const due = tx
      .selectFrom('payout')
      .select(['id', 'status'])
      .where('provider', '=', provider)
      .where('status', 'in', ['APPROVED', 'SENDING'])
      .where('nextAttemptAt', '<=', now)
      .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<', now)]))
      .orderBy('nextAttemptAt')
      .limit(1)
      .forUpdate()
      .skipLocked();
    const claimed = await tx
      .with('due', () => due)
      .updateTable('payout')
      .from('due')
      .set((eb) => ({
        status: 'SENDING',
        attempts: sql`payout.attempts + 1`,
        claimedUntil: sql`${now}::timestamptz + ${CLAIM}`,
        sentAt: eb.fn.coalesce('payout.sentAt', sql<Date>`${now}::timestamptz`),
      }))
      .whereRef('payout.id', '=', 'due.id')
      .returningAll('payout')
      .returning(sql<boolean>`due.status = 'APPROVED'`.as('firstSend'))
      .executeTakeFirst();
    return claimed;
  }

  /** Still no answer: ask again later. */
  async putOff(tx: Tx, id: string, now: Date, providerPayoutId: string | null): Promise<void> {
    await tx
      .updateTable('payout')
      .set((eb) => ({
        claimedUntil: null,
        providerPayoutId: eb.fn.coalesce(eb.val(providerPayoutId), 'providerPayoutId'),
        nextAttemptAt: afterDoublingPause(now, 'attempts', PAUSE),
      }))
      .where('id', '=', id)
      .where('status', '=', 'SENDING')
      .execute();
  }
}
