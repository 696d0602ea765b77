import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/index.js';
import { invariant } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Ledger, balanceAdjusted, walletCode } from '../../ledger/index.js';
import type { AdjustmentRow } from './adjustments.repository.js';

type Amount = Pick<AdjustmentRow, 'userId' | 'currency' | 'direction' | 'amountMinor'>;

/** Moves what an adjustment says: the event, then the posting, and nothing after it. */
@Injectable()
export class AdjustmentMoney {
  constructor(
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @throws rule INSUFFICIENT_FUNDS with `missingMinor` */
  async post(tx: Tx, adjustment: AdjustmentRow): Promise<void> {
    const { id, userId, currency } = adjustment;
    await this.outbox.append(tx, {
      type: 'ADJUSTMENT_POSTED',
      aggregateType: 'adjustment',
      aggregateId: id,
      payload: { adjustmentId: id, userId },
    });
    await this.assertCovered(tx, adjustment);
    await this.ledger.post(tx, balanceAdjusted(id, userId, { amountMinor: signed(adjustment), currency }));
  }

  /**
   * Judged under the lock of the wallet; a credit needs no cover.
   * @throws rule INSUFFICIENT_FUNDS with `missingMinor`
   */
  async assertCovered(tx: Tx, { userId, currency, direction, amountMinor }: Amount): Promise<void> {
    if (direction === 'CREDIT') return;
    const availableMinor = await this.ledger.lockBalance(tx, walletCode(userId, currency));
    if (availableMinor < amountMinor)
      throw invariant('INSUFFICIENT_FUNDS', { missingMinor: amountMinor - availableMinor });
  }
}

const signed = ({ direction, amountMinor }: Amount): Minor =>
  direction === 'CREDIT' ? amountMinor : -amountMinor;
