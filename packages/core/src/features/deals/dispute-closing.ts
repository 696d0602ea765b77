import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { dealEvent } from './deal-events.js';
import {
  DealsRepository,
  type DealActor,
  type DisputeResolution,
  type LockedDeal,
} from './deals.repository.js';

/**
 * A dispute is resolved together with its deal, by an admin or by the sides themselves, so whoever moves the deal on
 * closes it. Callers hold the deal's lock and move it in the same transaction.
 */
@Injectable()
export class DisputeClosing {
  constructor(
    private readonly deals: DealsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION when no dispute is open */
  async resolve(tx: Tx, deal: LockedDeal, actor: DealActor, resolution: DisputeResolution): Promise<void> {
    await this.deals.markDisputeResolved(tx, deal, resolution);
    await this.outbox.append(
      tx,
      dealEvent('DISPUTE_RESOLVED', deal.id, actor.id, {
        disputeId: deal.openDispute!.id,
        outcome: resolution.outcome,
        agreed: resolution.resolvedById === null,
      }),
    );
  }
}
