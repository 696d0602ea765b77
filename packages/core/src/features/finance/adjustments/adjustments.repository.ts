import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { Clock } from '../../../platform/clock/index.js';
import type { Adjustment, Tx } from '../../../platform/db/index.js';
import { illegalTransition, notFound } from '../../../platform/errors/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { adjustmentAfter, type AdjustmentAction } from './adjustment-machine.js';

export type AdjustmentRow = Selectable<Adjustment>;

export type NewAdjustment = Pick<
  AdjustmentRow,
  'userId' | 'direction' | 'amountMinor' | 'currency' | 'reason' | 'status' | 'proposedById'
>;

export interface Decision {
  adminId: string;
  adjustmentId: string;
  action: AdjustmentAction;
  rejectReason?: string | null;
}

@Injectable()
export class AdjustmentsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns undefined also for whom there is no wallet: an admin, or somebody whose account is deleted */
  async findOwner(tx: Tx, userId: string): Promise<{ id: string } | undefined> {
    return tx
      .selectFrom('appUser')
      .select('id')
      .where('id', '=', userId)
      .where('role', '<>', 'ADMIN')
      .where('status', '<>', 'DELETED')
      .executeTakeFirst();
  }

  async insert(tx: Tx, adjustment: NewAdjustment): Promise<AdjustmentRow> {
    const now = this.clock.now();
    const decidedAt = adjustment.status === 'POSTED' ? now : null;
    return tx
      .insertInto('adjustment')
      .values({ ...adjustment, id: this.ids.next(), createdAt: now, decidedAt })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /**
   * Guarded transition under the lock of the row: of two decisions the second gets ILLEGAL_TRANSITION.
   * @throws NOT_FOUND, rules SECOND_ADMIN_REQUIRED, ILLEGAL_TRANSITION
   */
  async decide(
    tx: Tx,
    { adminId, adjustmentId, action, rejectReason = null }: Decision,
  ): Promise<AdjustmentRow> {
    const adjustment = await tx
      .selectFrom('adjustment')
      .selectAll()
      .where('id', '=', adjustmentId)
      .forUpdate()
      .executeTakeFirst();
    if (!adjustment) throw notFound();
    const status = adjustmentAfter(adjustment, action, adminId);
    const decided = await tx
      .updateTable('adjustment')
      .set({ status, rejectReason, decidedById: adminId, decidedAt: this.clock.now() })
      .where('id', '=', adjustmentId)
      .where('status', '=', adjustment.status)
      .returningAll()
      .executeTakeFirst();
    if (!decided) throw illegalTransition(adjustment.status, action);
    return decided;
  }
}
