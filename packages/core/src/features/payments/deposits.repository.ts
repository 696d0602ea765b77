import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import { DAY, MINUTE, SECOND } from '../../platform/clock/index.js';
import { afterDoublingPause, type Deposit, type Tx } from '../../platform/db/index.js';
import { depositMachine, type DepositAction } from './deposit-machine.js';

export type DepositRow = Selectable<Deposit>;
const CLAIMED = [
  'id',
  'status',
  'amountMinor',
  'currency',
  'providerPaymentId',
  'startedAt',
  'expiresAt',
] as const satisfies readonly (keyof DepositRow)[];
export type ClaimedDeposit = Pick<DepositRow, (typeof CLAIMED)[number]>;

/** Between two questions about a payment of which no webhook came. */
const PAUSE = { firstMs: 10 * SECOND, longestMs: 10 * MINUTE };
/** After the term of a deposit each pause is as long as the time since then, at least `firstMs`, until `lastMs`. */
const LATE = { firstMs: 10 * MINUTE, lastMs: 7 * DAY };

@Injectable()
export class DepositsRepository {
  async insert(
    tx: Tx,
    row: Pick<
      DepositRow,
      'id' | 'userId' | 'amountMinor' | 'currency' | 'provider' | 'expiresAt' | 'createdAt'
    >,
  ): Promise<void> {
    // Nothing to ask the provider until the payment is made, so the first check is at expiry.
    await tx
      .insertInto('deposit')
      .values({ ...row, nextCheckAt: row.expiresAt })
      .execute();
  }

  /** First lock of every settlement: a webhook, the sweep and a late success queue up here. */
  async lockForUpdate(tx: Tx, id: string): Promise<DepositRow | undefined> {
    return tx.selectFrom('deposit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  }

  /**
   * The callers hold the row's lock; the guard stands all the same.
   * @returns false when there is no such transition from here: a repeat, or late news
   */
  async mark(tx: Tx, deposit: DepositRow, action: DepositAction, set: Partial<DepositRow>): Promise<boolean> {
    if (!depositMachine.permits(deposit.status, action)) return false;
    const { numUpdatedRows } = await tx
      .updateTable('deposit')
      .set({ nextCheckAt: null, ...set, status: depositMachine.next(deposit.status, action, 'SYSTEM') })
      .where('id', '=', deposit.id)
      .where('status', '=', deposit.status)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Written and committed before the provider is called, so that a crash in between leaves a payment to ask for. */
  async markStarted(tx: Tx, id: string, now: Date, nextCheckAt: Date): Promise<void> {
    await tx
      .updateTable('deposit')
      .set((eb) => ({ startedAt: eb.fn.coalesce('startedAt', eb.val(now)), nextCheckAt }))
      .where('id', '=', id)
      .execute();
  }

  /**
   * What the provider called the payment. Guarded: a settled deposit has it from its settlement, which may have
   * been quicker than the answer to our own call, and the first id stays.
   */
  async setPayment(tx: Tx, id: string, providerPaymentId: string, nextCheckAt: Date): Promise<void> {
    await tx
      .updateTable('deposit')
      .set({ providerPaymentId, nextCheckAt })
      .where('id', '=', id)
      .where('status', 'in', ['PENDING', 'EXPIRED'])
      .where((eb) =>
        eb.or([eb('providerPaymentId', 'is', null), eb('providerPaymentId', '=', providerPaymentId)]),
      )
      .execute();
  }

  /** When a deposit that ran out is asked about first; null where no payment can exist. */
  firstLateCheck({ startedAt }: Pick<DepositRow, 'startedAt'>, now: Date): Date | null {
    return startedAt ? new Date(now.getTime() + LATE.firstMs) : null;
  }

  /**
   * Takes up to `limit` deposits that are due and puts off their next check, so that two workers share the work.
   * Payments of another provider than `provider` cannot be asked about and are left alone.
   */
  async claimDue(tx: Tx, provider: string, now: Date, limit: number): Promise<ClaimedDeposit[]> {
    const due = tx
      .selectFrom('deposit')
      .select('id')
      .where('nextCheckAt', '<=', now)
      .where((eb) => eb.or([eb('provider', '=', provider), eb('startedAt', 'is', null)]))
      .orderBy('nextCheckAt')
      .limit(limit)
      .forUpdate()
      .skipLocked();
    return tx
      .updateTable('deposit')
      .set({
        checks: sql`checks + 1`,
        nextCheckAt: sql`CASE WHEN status = 'EXPIRED' THEN ${lateCheck(now)} ELSE ${afterDoublingPause(now, 'checks', PAUSE)} END`,
      })
      .where('id', 'in', due)
      .returning(CLAIMED)
      .execute();
  }
}

const lateCheck = (now: Date) => sql`CASE
  WHEN ${now}::timestamptz < expires_at + interval '1 millisecond' * ${LATE.lastMs}::float8
  THEN ${now}::timestamptz
    + greatest(interval '1 millisecond' * ${LATE.firstMs}::float8, ${now}::timestamptz - expires_at) END`;
