import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox, type CancelCause } from '../../platform/outbox/index.js';
import { JobRepository } from '../jobs/index.js';
import { dealEvent } from './deal-events.js';
import type { DealMove } from './deal-rules.js';
import { DealsRepository, type DealActor, type LockedDeal } from './deals.repository.js';
import { EscrowMoney } from './escrow-money.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface Cancellation {
  actor: DealActor;
  cause: CancelCause;
  reason?: string | null;
  /** What the creator gets of the money in escrow, before commission; nothing unless agreed or decided. */
  creatorGrossMinor?: Minor;
  /** For the timeline. */
  details?: object;
}

/** What every cancellation does, whoever cancels. Callers hold the locks of the job and of the deal. */
@Injectable()
export class DealCancellation {
  constructor(
    private readonly deals: DealsRepository,
    private readonly jobs: JobRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly money: EscrowMoney,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, deal: LockedDeal, move: DealMove, cancellation: Cancellation): Promise<void> {
    const { actor, cause, reason = null, creatorGrossMinor = 0n } = cancellation;
    const details = { ...cancellation.details, ...(reason !== null && { reason }) };
    const patch = { canceledAt: this.clock.now(), cancelReason: reason };
    await this.deals.mark(tx, deal.id, move, actor, patch, details);
    await this.jobs.releaseSlot(tx, deal.jobId);
    await this.submissions.close(tx, deal.id);
    await this.outbox.append(tx, dealEvent('DEAL_CANCELED', deal.id, actor.id, { cause }));
    if (move.effect !== 'NONE') {
      await this.money.settle(tx, deal, { creatorGrossMinor, action: move.action, actorId: actor.id });
    }
  }
}
