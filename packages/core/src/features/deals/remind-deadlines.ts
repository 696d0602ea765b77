import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { DealStatus, Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { dealEvent } from './deal-events.js';
import { assertDealAllows } from './deal-rules.js';
import { DealSweep } from './deal-sweep.js';
import { DealsRepository, SYSTEM } from './deals.repository.js';
import { DueDealsQueries } from './due-deals.queries.js';

type Reminder = 'FUNDING_DUE_SOON' | 'DEAL_DUE_SOON' | 'REVIEW_DUE_SOON';

/** The state whose term a reminder speaks of: a deal that has moved on is not reminded. */
const REMINDED_IN: Record<Reminder, DealStatus> = {
  FUNDING_DUE_SOON: 'AWAITING_FUNDING',
  DEAL_DUE_SOON: 'IN_PROGRESS',
  REVIEW_DUE_SOON: 'IN_REVIEW',
};

/**
 * Sweep: tells whoever is awaited a day before a term, and both sides when work is overdue. The mark and the
 * event commit together, so each term is reminded of once however many sweeps run.
 */
@Injectable()
export class RemindDeadlines {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly deals: DealsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many reminders went out */
  async execute(): Promise<number> {
    return (
      (await this.remind('FUNDING_DUE_SOON', await this.due.fundingDueSoon())) +
      (await this.remind('DEAL_DUE_SOON', await this.due.workDueSoon())) +
      (await this.remind('REVIEW_DUE_SOON', await this.due.reviewDueSoon())) +
      (await this.sweep.each(await this.due.workOverdue(), (tx, dealId) => this.tellOverdue(tx, dealId)))
    );
  }

  private remind(type: Reminder, dealIds: string[]): Promise<number> {
    return this.sweep.each(dealIds, async (tx, dealId) => {
      const marked = await this.deals.markReminded(tx, dealId, REMINDED_IN[type]);
      if (marked) await this.outbox.append(tx, dealEvent(type, dealId, null));
      return marked;
    });
  }

  private async tellOverdue(tx: Tx, dealId: string): Promise<boolean> {
    const deal = await this.deals.lockForUpdate(tx, dealId, 'SKIP');
    if (deal === undefined) return false;
    const now = this.clock.now();
    const move = assertDealAllows(deal, 'MARK_OVERDUE', 'SYSTEM', now);
    await this.deals.mark(tx, dealId, move, SYSTEM, { overdueNotifiedAt: now });
    await this.outbox.append(tx, dealEvent('DEAL_OVERDUE', dealId, null));
    return true;
  }
}
