import { Injectable } from '@nestjs/common';
import { DealSweep } from './deal-sweep.js';
import { DueDealsQueries } from './due-deals.queries.js';
import { ReleaseEscrow } from './release-escrow.js';

/**
 * Sweep: the review term passed in silence, the creator is paid. Only when the brand was reminded a full
 * day before; exactly once, because the release itself is guarded by both dates and by the state.
 */
@Injectable()
export class AutoApprove {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly release: ReleaseEscrow,
  ) {}

  /** @returns how many deals were completed */
  async execute(): Promise<number> {
    const by = { role: 'SYSTEM', id: null } as const;
    return this.sweep.each(await this.due.reviewExpired(), (tx, dealId) =>
      this.release.execute(tx, { dealId, by }),
    );
  }
}
