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

export interface PayoutStep {
  payoutId: string;
  action: PayoutAction;
  who: PayoutActor;
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

  /**
   * Guarded transition: of two callers one finds the status it needs, the other gets ILLEGAL_TRANSITION.
   * @throws NOT_FOUND also for a payout that is not of `step.ownerId`, where that is given
   */
  async mark(
    tx: Tx,
    { payoutId, action, who, ownerId }: PayoutStep,
    set: Partial<PayoutRow>,
  ): Promise<PayoutRow> {
    const row = await tx
      .selectFrom('payout')
      .selectAll()
      .where('id', '=', payoutId)
      .$if(ownerId !== undefined, (query) => query.where('userId', '=', ownerId!))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    return tx
      .updateTable('payout')
      .set({ ...set, status: payoutMachine.next(row.status, action, who) })
      .where('id', '=', payoutId)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /**
   * Takes one payout that is approved, or that was sent and has no answer yet. It is SENDING from here on,
   * before the provider hears of it: a crash in between leaves a payout to ask about, never one to pay twice.
   */
  async claimNext(tx: Tx, now: Date): Promise<(PayoutRow & { firstSend: boolean }) | undefined> {
    const due = tx
      .selectFrom('payout')
      .select(['id', 'status'])
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
