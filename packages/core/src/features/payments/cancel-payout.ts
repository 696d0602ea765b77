import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Ledger, payoutReturnedToWallet } from '../ledger/index.js';
import { moneyOf } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';

/** The owner takes a payout back before anybody decided on it; the money returns to the balance. */
@Injectable()
export class CancelPayout {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, payoutId }: { userId: string; payoutId: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const step = { payoutId, action: 'CANCEL', who: 'OWNER', ownerId: userId } as const;
      const payout = await this.payouts.mark(tx, step, { settledAt: this.clock.now() });
      await this.ledger.post(tx, payoutReturnedToWallet(moneyOf(payout), 'CANCEL'));
    });
  }
}
