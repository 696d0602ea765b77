import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { JobRepository } from '../jobs/index.js';
import { DealCancellation } from './deal-cancellation.js';
import type { DealAction } from './deal-machine.js';
import { assertDealAllows } from './deal-rules.js';
import { DealsRepository, SYSTEM } from './deals.repository.js';

/** Ends a deal whose term has passed, in the name of the system. */
@Injectable()
export class DealExpiry {
  constructor(
    private readonly jobs: JobRepository,
    private readonly deals: DealsRepository,
    private readonly cancellation: DealCancellation,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the job, then the deal; a deal that somebody is at work on is left for the next sweep.
   * @throws rule ILLEGAL_TRANSITION when the deal has moved on meanwhile
   */
  async cancel(tx: Tx, dealId: string, action: DealAction): Promise<boolean> {
    const parties = await this.deals.findParties(tx, dealId);
    if (parties === undefined) return false;
    await this.jobs.lockForUpdate(tx, parties.jobId);
    const deal = await this.deals.lockForUpdate(tx, dealId, 'SKIP');
    if (deal === undefined) return false;
    const move = assertDealAllows(deal, action, 'SYSTEM', this.clock.now());
    await this.cancellation.execute(tx, deal, move, { actor: SYSTEM, cause: 'TERM' });
    return true;
  }
}
