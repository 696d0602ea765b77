import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { JobRepository } from '../jobs/index.js';
import { dealEvent } from './deal-events.js';
import type { DealTransitionRule } from './deal-machine.js';
import { DealsRepository, type DealActor, type LockedDeal } from './deals.repository.js';
import { EscrowMoney } from './escrow-money.js';

/** What every cancellation does, whoever cancels. Callers hold the locks of the job and of the deal. */
@Injectable()
export class DealCancellation {
  constructor(
    private readonly deals: DealsRepository,
    private readonly jobs: JobRepository,
    private readonly money: EscrowMoney,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Tx,
    deal: LockedDeal,
    rule: DealTransitionRule,
    actor: DealActor,
    reason: string | null,
  ): Promise<void> {
    const canceledAt = this.clock.now();
    const details = reason === null ? {} : { reason };
    await this.deals.mark(tx, deal.id, rule, actor, { canceledAt, cancelReason: reason }, details);
    await this.jobs.releaseSlot(tx, deal.jobId);
    if (rule.effect === 'REFUND') {
      await this.deals.markEscrow(tx, deal, rule.action, 'FUNDED', 'REFUNDED');
      await this.money.refund(tx, deal, actor);
    } else {
      await this.outbox.append(tx, dealEvent('DEAL_CANCELED', deal.id, actor.id));
    }
  }
}
