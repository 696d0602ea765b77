import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { JobClosing } from '../jobs/index.js';
import { DealAccess } from './deal-access.js';
import { PARCEL_TERM } from './deal-machine.js';
import { assertDealAllows } from './deal-rules.js';
import { DealsRepository, type LockedDeal } from './deals.repository.js';
import { EscrowMoney } from './escrow-money.js';

/**
 * Moves the price from the brand's wallet into the deal's escrow and starts the work; closes the job when
 * that was its last slot. All or nothing. A repeat finds the deal IN_PROGRESS and is refused, and the
 * posting has a reference of its own besides.
 */
@Injectable()
export class FundEscrow {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly closing: JobClosing,
    private readonly money: EscrowMoney,
    private readonly clock: Clock,
  ) {}

  /** @throws rules ILLEGAL_TRANSITION, INSUFFICIENT_FUNDS with `missingMinor` */
  async execute(dealId: string, brandId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { job, deal, actor } = await this.access.lockWithJob(tx, dealId, brandId);
      const now = this.clock.now();
      const move = assertDealAllows(deal, 'FUND', actor.role, now);
      await this.deals.mark(tx, dealId, move, actor, {
        startedAt: now,
        dueAt: workDueAt(deal, now),
        remindedAt: null,
      });
      await this.deals.markEscrow(tx, deal, 'FUND', 'UNFUNDED', 'FUNDED');
      // Locks applications after the deal: safe, because whoever holds one and waits for a deal holds the job first.
      await this.closing.closeWhenFull(tx, job);
      await this.money.fund(tx, deal);
    });
  }
}

/** Until the parcel is received the latest possible date stands; its receipt brings it forward. */
function workDueAt({ shippingRequired, workDays }: LockedDeal, now: Date): Date {
  return later(now, workDays * DAY + (shippingRequired ? PARCEL_TERM : 0));
}
