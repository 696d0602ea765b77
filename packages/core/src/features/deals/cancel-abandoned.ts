import { Injectable } from '@nestjs/common';
import { DealExpiry } from './deal-expiry.js';
import { DealSweep } from './deal-sweep.js';
import { DueDealsQueries } from './due-deals.queries.js';

/** Sweep: 7 days overdue and not a single version, so the brand gets its money back. */
@Injectable()
export class CancelAbandoned {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly expiry: DealExpiry,
  ) {}

  /** @returns how many deals were canceled */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.workAbandoned(), (tx, dealId) =>
      this.expiry.cancel(tx, dealId, 'CANCEL_ABANDONED'),
    );
  }
}
