import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealSweep, DealsRepository, assertDealAllows, dealEvent } from '../deals/index.js';
import { DisputesRepository } from './disputes.repository.js';
import { DueDisputesQueries } from './due-disputes.queries.js';

/**
 * Sweep: a dispute is open for 5 days, and every day from then on all admins are told. Nothing moves: the money stays
 * in escrow until somebody decides. The mark and the event commit together, so a day brings one reminder.
 */
@Injectable()
export class RemindOfDisputes {
  constructor(
    private readonly due: DueDisputesQueries,
    private readonly sweep: DealSweep,
    private readonly deals: DealsRepository,
    private readonly disputes: DisputesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many disputes admins were reminded of */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.overdue(), async (tx, dealId) => {
      const deal = await this.deals.lockForUpdate(tx, dealId, 'SKIP');
      if (!deal?.openDispute) return false;
      assertDealAllows(deal, 'DISPUTE_OVERDUE', 'SYSTEM', this.clock.now());
      const { id: disputeId } = deal.openDispute;
      await this.disputes.markReminded(tx, disputeId);
      await this.outbox.append(tx, dealEvent('DISPUTE_OVERDUE', dealId, null, { disputeId }));
      return true;
    });
  }
}
