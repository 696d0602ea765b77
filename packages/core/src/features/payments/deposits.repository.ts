import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import { MINUTE, SECOND } from '../../platform/clock/index.js';
import { afterDoublingPause, type Deposit, type Tx } from '../../platform/db/index.js';
import { depositMachine, type DepositAction } from './deposit-machine.js';

export type DepositRow = Selectable<Deposit>;
export type ClaimedDeposit = Pick<DepositRow, 'id' | 'providerPaymentId' | 'expiresAt'>;

/** Between two questions about a payment of which no webhook came. */
const PAUSE = { firstMs: 10 * SECOND, longestMs: 10 * MINUTE };

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
      .set({ ...set, status: depositMachine.next(deposit.status, action, 'SYSTEM'), nextCheckAt: null })
      .where('id', '=', deposit.id)
      .where('status', '=', deposit.status)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async setPayment(tx: Tx, id: string, providerPaymentId: string, nextCheckAt: Date): Promise<void> {
    await tx.updateTable('deposit').set({ providerPaymentId, nextCheckAt }).where('id', '=', id).execute();
  }

  /** Takes up to `limit` deposits that are due and puts off their next check, so that two workers share the work. */
  async claimDue(tx: Tx, now: Date, limit: number): Promise<ClaimedDeposit[]> {
    const due = tx
      .selectFrom('deposit')
      .select('id')
      .where('nextCheckAt', '<=', now)
      .orderBy('nextCheckAt')
      .limit(limit)
      .forUpdate()
      .skipLocked();
    return tx
      .updateTable('deposit')
      .set({
        checks: sql`checks + 1`,
        nextCheckAt: afterDoublingPause(now, 'checks', PAUSE),
      })
      .where('id', 'in', due)
      .returning(['id', 'providerPaymentId', 'expiresAt'])
      .execute();
  }
}
