import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutReturnedToWallet } from '../ledger/index.js';
import { AuditLog } from '../settings/index.js';
import { payoutDecision } from './payout-audit.js';
import { BY_HAND } from './payout-machine.js';
import { moneyOf, payoutEvent } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';

interface Approval {
  adminId: string;
  payoutId: string;
  byHand?: boolean;
}

/**
 * An admin's word on a payout. Approving moves no money, it hands the payout to the worker, or keeps it for
 * an admin who pays it by hand; rejecting returns the money to the balance. The second of two decisions gets
 * ILLEGAL_TRANSITION.
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

  /** @param decision.byHand the worker never takes it */
  async approve({ adminId, payoutId, byHand = false }: Approval): Promise<void> {
    const decidedAt = this.clock.now();
    await this.transactions.run(async (tx) => {
      const sentBy = byHand ? { provider: BY_HAND } : { nextAttemptAt: decidedAt };
      const step = { payoutId, action: 'APPROVE', who: 'ADMIN' } as const;
      const payout = await this.payouts.mark(tx, step, { decidedById: adminId, decidedAt, ...sentBy });
      await this.outbox.append(tx, payoutEvent('PAYOUT_APPROVED', payout));
      await this.audit.append(tx, payoutDecision(adminId, payout));
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
      await this.audit.append(tx, payoutDecision(decision.adminId, payout, decision.reason));
      await this.ledger.post(tx, payoutReturnedToWallet(moneyOf(payout), 'REJECT'));
    });
  }
}
