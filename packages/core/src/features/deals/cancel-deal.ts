import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { DealAccess } from './deal-access.js';
import { DealCancellation } from './deal-cancellation.js';
import { assertDealAllows } from './deal-rules.js';

/**
 * One side walks away where the table lets it: money in escrow returns to the brand, the slot is free
 * again. All or nothing; whoever comes second, however he comes, finds the deal ended and is refused.
 */
@Injectable()
export class CancelDeal {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly cancellation: DealCancellation,
    private readonly clock: Clock,
  ) {}

  /** @throws rule ILLEGAL_TRANSITION */
  async execute(dealId: string, userId: string, reason: string | null): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lockWithJob(tx, dealId, userId);
      const move = assertDealAllows(deal, 'CANCEL', actor.role, this.clock.now());
      await this.cancellation.execute(tx, deal, move, { actor, cause: 'SIDE', reason });
    });
  }
}
