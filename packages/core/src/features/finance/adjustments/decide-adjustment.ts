import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/db/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { AuditLog } from '../../settings/index.js';
import { adjustmentAudit } from './adjustment-audit.js';
import { AdjustmentMoney } from './adjustment-money.js';
import { AdjustmentsRepository } from './adjustments.repository.js';

/**
 * The second admin's word on an adjustment above the limit. Confirming posts it, by the balance of this moment; rejecting
 * moves nothing and is open to its proposer, too. State, event, audit and posting commit together; the second of two
 * decisions gets ILLEGAL_TRANSITION.
 */
@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly adjustments: AdjustmentsRepository,
    private readonly money: AdjustmentMoney,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NOT_FOUND, rules SECOND_ADMIN_REQUIRED, ILLEGAL_TRANSITION, INSUFFICIENT_FUNDS with `missingMinor` */
  async confirm(decision: { adminId: string; adjustmentId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const adjustment = await this.adjustments.decide(tx, { ...decision, action: 'CONFIRM' });
      await this.audit.append(tx, adjustmentAudit(adjustment, 'ADJUSTMENT_CONFIRMED', decision.adminId));
      await this.tell(tx, 'ADJUSTMENT_CONFIRMED', decision);
      await this.money.post(tx, adjustment);
    });
  }

  /** @throws NOT_FOUND, rule ILLEGAL_TRANSITION */
  async reject(decision: { adminId: string; adjustmentId: string; reason: string | null }): Promise<void> {
    const { reason: rejectReason, ...which } = decision;
    await this.transactions.run(async (tx) => {
      const adjustment = await this.adjustments.decide(tx, { ...which, action: 'REJECT', rejectReason });
      await this.audit.append(tx, adjustmentAudit(adjustment, 'ADJUSTMENT_REJECTED', decision.adminId));
      await this.tell(tx, 'ADJUSTMENT_REJECTED', decision);
    });
  }

  /** The proposer, who learns it from nowhere else. */
  private async tell(
    tx: Tx,
    type: 'ADJUSTMENT_CONFIRMED' | 'ADJUSTMENT_REJECTED',
    { adjustmentId, adminId: actorId }: { adminId: string; adjustmentId: string },
  ): Promise<void> {
    await this.outbox.append(tx, {
      type,
      aggregateType: 'adjustment',
      aggregateId: adjustmentId,
      payload: { adjustmentId, actorId },
    });
  }
}
