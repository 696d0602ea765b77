import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutPaid, payoutReturnedToWallet } from '../ledger/index.js';
import { AuditLog } from '../settings/index.js';
import { payoutDecision } from './payout-audit.js';
import { BY_HAND } from './payout-machine.js';
import { moneyOf, payoutEvent } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';

/**
 * An admin ends an approved payout by hand: it was paid at the platform's own bank, or could not be. State,
 * event, audit and posting commit together. Of an admin and the worker that takes the same payout the row
 * lock lets one through: what is SENDING is refused here, what is settled here is never sent.
 */
@Injectable()
export class SettlePayoutByHand {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param reference how the platform's bank names the transfer */
  async markPaid(word: { adminId: string; payoutId: string; reference: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const step = { payoutId: word.payoutId, action: 'MARK_PAID', who: 'ADMIN' } as const;
      const payout = await this.payouts.mark(tx, step, {
        settledAt: this.clock.now(),
        manualReference: word.reference,
        // Whoever was meant to send it: the money left from here.
        provider: BY_HAND,
      });
      await this.outbox.append(tx, payoutEvent('PAYOUT_PAID', payout));
      await this.audit.append(tx, payoutDecision(word.adminId, payout));
      await this.ledger.post(tx, payoutPaid(moneyOf(payout)));
    });
  }

  async markFailed(word: { adminId: string; payoutId: string; reason: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const step = { payoutId: word.payoutId, action: 'MARK_FAILED', who: 'ADMIN' } as const;
      const payout = await this.payouts.mark(tx, step, {
        settledAt: this.clock.now(),
        failureReason: word.reason,
      });
      await this.outbox.append(tx, payoutEvent('PAYOUT_FAILED', payout));
      await this.audit.append(tx, payoutDecision(word.adminId, payout, word.reason));
      await this.ledger.post(tx, payoutReturnedToWallet(moneyOf(payout), 'FAIL'));
    });
  }
}
