import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/index.js';
import { dealEvent } from '../deal-events.js';
import { DealSweep } from '../deal-sweep.js';
import { DealsRepository } from '../deals.repository.js';
import { DueDealsQueries } from '../due-deals.queries.js';
import { ProposalsRepository } from './proposals.repository.js';

/** Sweep: nobody answered a proposal in time. The deal goes on as it was, both sides are told. */
@Injectable()
export class ExpireCancellations {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly deals: DealsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many proposals expired */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.proposalExpired(), async (tx, dealId) => {
      if ((await this.deals.lockForUpdate(tx, dealId, 'SKIP')) === undefined) return false;
      const proposalId = await this.proposals.markExpired(tx, dealId);
      if (proposalId === undefined) return false;
      await this.outbox.append(tx, dealEvent('CANCELLATION_EXPIRED', dealId, null, { proposalId }));
      return true;
    });
  }
}
