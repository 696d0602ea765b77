import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { DisputeOutcome, Tx } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealCancellation } from './deal-cancellation.js';
import { dealEvent } from './deal-events.js';
import { assertDealAllows, type DealMove } from './deal-rules.js';
import { DealsRepository, type DealActor, type LockedDeal } from './deals.repository.js';
import { EscrowMoney } from './escrow-money.js';
import { ReleasesRepository } from './releases.repository.js';

export interface Verdict {
  outcome: DisputeOutcome;
  /** The creator's part before commission: of the outcome. */
  creatorGrossMinor: Minor;
}

/**
 * Carries out what an admin decided: a release ends the deal as if the work had been accepted, a refund and a split
 * cancel it. Callers hold the locks of the job and of the deal.
 */
@Injectable()
export class DealVerdict {
  constructor(
    private readonly deals: DealsRepository,
    private readonly releases: ReleasesRepository,
    private readonly cancellation: DealCancellation,
    private readonly money: EscrowMoney,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION when the deal is not DISPUTED */
  async execute(tx: Tx, deal: LockedDeal, admin: DealActor, verdict: Verdict): Promise<void> {
    const { outcome, creatorGrossMinor } = verdict;
    const move = assertDealAllows({ ...deal, outcome }, 'RESOLVE_DISPUTE', 'ADMIN', this.clock.now());
    const details = { outcome, creatorGrossMinor: creatorGrossMinor.toString() };
    const decided = { actor: admin, creatorGrossMinor, details };
    if (move.to === 'COMPLETED') await this.complete(tx, deal, move, decided);
    else await this.cancellation.execute(tx, deal, move, { ...decided, cause: 'VERDICT' });
  }

  private async complete(
    tx: Tx,
    deal: LockedDeal,
    move: DealMove,
    { actor, creatorGrossMinor, details }: { actor: DealActor; creatorGrossMinor: Minor; details: object },
  ): Promise<void> {
    await this.deals.mark(tx, deal.id, move, actor, { completedAt: this.clock.now() }, details);
    await this.releases.acceptWork(tx, deal.id);
    await this.outbox.append(
      tx,
      dealEvent('DEAL_COMPLETED', deal.id, actor.id, { auto: false, byVerdict: true }),
    );
    await this.money.settle(tx, deal, { creatorGrossMinor, action: move.action, actorId: actor.id });
  }
}
