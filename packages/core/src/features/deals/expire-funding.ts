import { Injectable } from '@nestjs/common';
import { DealExpiry } from './deal-expiry.js';
import { DealSweep } from './deal-sweep.js';
import { DueDealsQueries } from './due-deals.queries.js';

/** Sweep: the brand did not pay in time, the deal is off and its slot is free. */
@Injectable()
export class ExpireFunding {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly expiry: DealExpiry,
  ) {}

  /** @returns how many deals were canceled */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.fundingExpired(), (tx, dealId) =>
      this.expiry.cancel(tx, dealId, 'EXPIRE_FUNDING'),
    );
  }
}
