import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutReturnedToWallet } from '../ledger/index.js';
import { AuditLog } from '../settings/index.js';
import { moneyOf, payoutEvent } from './payouts.events.js';
import { PayoutsRepository, type PayoutRow } from './payouts.repository.js';

/**
 * An admin's word on a payout. Approving moves no money, it hands the payout to the worker; rejecting
 * returns the money to the balance. The second of two decisions gets ILLEGAL_TRANSITION.
 */
@Injectable()
export class DecidePayout {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async approve(decision: { adminId: string; payoutId: string }): Promise<void> {
    const decidedAt = this.clock.now();
    await this.transactions.run(async (tx) => {
      const set = { decidedById: decision.adminId, decidedAt, nextAttemptAt: decidedAt };
      const step = { payoutId: decision.payoutId, action: 'APPROVE', who: 'ADMIN' } as const;
      const payout = await this.payouts.mark(tx, step, set);
      await this.outbox.append(tx, payoutEvent('PAYOUT_APPROVED', payout));
      await this.record(tx, decision.adminId, payout, null);
    });
  }

  async reject(decision: { adminId: string; payoutId: string; reason: string }): Promise<void> {
    const decidedAt = this.clock.now();
    await this.transactions.run(async (tx) => {
      const set = {
        decidedById: decision.adminId,
        decidedAt,
        settledAt: decidedAt,
        rejectReason: decision.reason,
      };
      const step = { payoutId: decision.payoutId, action: 'REJECT', who: 'ADMIN' } as const;
      const payout = await this.payouts.mark(tx, step, set);
      await this.outbox.append(tx, payoutEvent('PAYOUT_REJECTED', payout));
      await this.record(tx, decision.adminId, payout, decision.reason);
      await this.ledger.post(tx, payoutReturnedToWallet(moneyOf(payout), 'REJECT'));
    });
  }

  private record(tx: Tx, actorId: string, payout: PayoutRow, reason: string | null): Promise<void> {
    return this.audit.append(tx, {
      actorId,
      action: `PAYOUT_${payout.status}`,
      objectType: 'payout',
      objectId: payout.id,
      before: null,
      after: { status: payout.status },
      reason,
    });
  }
}
