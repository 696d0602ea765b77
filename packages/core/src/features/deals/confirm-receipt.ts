import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { DealAccess } from './deal-access.js';
import { assertDealAllows } from './deal-rules.js';
import { DealsRepository } from './deals.repository.js';

/** The creator has the parcel: the work term runs from now. A repeat is refused and moves no date. */
@Injectable()
export class ConfirmReceipt {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION, also where the job ships nothing */
  async execute(dealId: string, creatorId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, creatorId);
      const now = this.clock.now();
      const move = assertDealAllows(deal, 'CONFIRM_RECEIPT', actor.role, now);
      const dueAt = later(now, deal.workDays * DAY);
      await this.deals.mark(tx, dealId, move, actor, {
        receivedAt: now,
        dueAt,
        remindedAt: null,
        overdueNotifiedAt: null,
      });
    });
  }
}
