import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutPaid, payoutReturnedToWallet } from '../ledger/index.js';
import type { ProviderPayout } from './payment-provider.port.js';
import { moneyOf, payoutEvent } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';

/** What ends a payout; a refused one never had an id of the provider. */
export type PayoutAnswer = Pick<ProviderPayout, 'status' | 'reason'> & { providerPayoutId: string | null };

/** Ends a payout by the provider's final answer, once; the loser of a race gets ILLEGAL_TRANSITION. */
@Injectable()
export class SettlePayout {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(payoutId: string, { providerPayoutId, status, reason }: PayoutAnswer): Promise<void> {
    const paid = status === 'SUCCEEDED';
    const set = {
      providerPayoutId,
      settledAt: this.clock.now(),
      claimedUntil: null,
      failureReason: paid ? null : reason,
    };
    await this.transactions.run(async (tx) => {
      const step = { payoutId, action: paid ? 'PAY' : 'FAIL', who: 'SYSTEM' } as const;
      const payout = await this.payouts.mark(tx, step, set);
      await this.outbox.append(tx, payoutEvent(paid ? 'PAYOUT_PAID' : 'PAYOUT_FAILED', payout));
      await this.ledger.post(
        tx,
        paid ? payoutPaid(moneyOf(payout)) : payoutReturnedToWallet(moneyOf(payout), 'FAIL'),
      );
    });
  }
}
