import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/db/index.js';
import { validationError } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { AuditLog } from '../../settings/index.js';
import { adjustmentAudit } from './adjustment-audit.js';
import { AdjustmentLimits } from './adjustment-limits.js';
import { AdjustmentMoney } from './adjustment-money.js';
import { AdjustmentsRepository, type NewAdjustment } from './adjustments.repository.js';

export interface BalanceCorrection extends Omit<NewAdjustment, 'status' | 'proposedById'> {
  adminId: string;
}

/**
 * An admin corrects a user's balance. Up to the limit of the currency it is posted at once; above it, it is only
 * proposed and moves no money until another admin confirms. Row, event, audit and posting commit together. Each call is
 * a correction of its own: only the caller's idempotency key tells a repeat from a second one.
 */
@Injectable()
export class AdjustBalance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly adjustments: AdjustmentsRepository,
    private readonly money: AdjustmentMoney,
    private readonly limits: AdjustmentLimits,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns id of the adjustment
   * @throws VALIDATION_ERROR for a user without a wallet; rule INSUFFICIENT_FUNDS with `missingMinor`
   */
  async execute({ adminId, ...correction }: BalanceCorrection): Promise<string> {
    const needsSecondAdmin = await this.limits.needsSecondAdmin(correction);
    return this.transactions.run(async (tx) => {
      if (!(await this.adjustments.findOwner(tx, correction.userId)))
        throw validationError({ userId: ['hasWallet'] });
      const adjustment = { ...correction, proposedById: adminId };
      return needsSecondAdmin ? this.propose(tx, adjustment) : this.post(tx, adjustment);
    });
  }

  private async post(tx: Tx, adjustment: Omit<NewAdjustment, 'status'>): Promise<string> {
    const row = await this.adjustments.insert(tx, { ...adjustment, status: 'POSTED' });
    await this.audit.append(tx, adjustmentAudit(row, 'ADJUSTMENT_POSTED', row.proposedById));
    await this.money.post(tx, row);
    return row.id;
  }

  private async propose(tx: Tx, adjustment: Omit<NewAdjustment, 'status'>): Promise<string> {
    const row = await this.adjustments.insert(tx, { ...adjustment, status: 'PROPOSED' });
    await this.audit.append(tx, adjustmentAudit(row, 'ADJUSTMENT_PROPOSED', row.proposedById));
    await this.outbox.append(tx, {
      type: 'ADJUSTMENT_PROPOSED',
      aggregateType: 'adjustment',
      aggregateId: row.id,
      payload: { adjustmentId: row.id, actorId: row.proposedById },
    });
    // Told now rather than to the second admin; who confirms is judged by the balance of that moment again.
    await this.money.assertCovered(tx, row);
    return row.id;
  }
}
