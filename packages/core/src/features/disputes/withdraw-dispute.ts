import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealAccess, DealsRepository, assertDealAllows, dealEvent, resumedTerms } from '../deals/index.js';
import { assertOpen } from './assert-open.js';
import { DisputesRepository } from './disputes.repository.js';

/** Whoever opened a dispute takes it back: the deal goes on where it was, its terms with what was left of them. */
@Injectable()
export class WithdrawDispute {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly disputes: DisputesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION, also for the side that did not open it */
  async execute(disputeId: string, userId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const dealId = await this.disputes.getDealId(tx, disputeId);
      const { deal, actor } = await this.access.lock(tx, dealId, userId);
      const now = this.clock.now();
      assertOpen(deal, disputeId, 'WITHDRAW_DISPUTE');
      const move = assertDealAllows(deal, 'WITHDRAW_DISPUTE', actor.role, now);
      await this.disputes.markWithdrawn(tx, disputeId);
      await this.deals.mark(tx, dealId, move, actor, resumedTerms(deal, now), { disputeId });
      await this.outbox.append(tx, dealEvent('DISPUTE_WITHDRAWN', dealId, userId, { disputeId }));
    });
  }
}
