import { Injectable } from '@nestjs/common';
import { DealSweep } from '../deal-sweep.js';
import { DealsRepository } from '../deals.repository.js';
import { DueDealsQueries } from '../due-deals.queries.js';
import { ProposalSlot } from './proposal-slot.js';

/** Sweep: nobody answered a proposal in time. The deal goes on as it was, both sides are told. */
@Injectable()
export class ExpireCancellations {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly deals: DealsRepository,
    private readonly slot: ProposalSlot,
  ) {}

  /** @returns how many proposals expired */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.proposalExpired(), async (tx, dealId) => {
      if ((await this.deals.lockForUpdate(tx, dealId, 'SKIP')) === undefined) return false;
      return this.slot.free(tx, dealId);
    });
  }
}
