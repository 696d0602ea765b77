import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { DepositsRepository } from './deposits.repository.js';
import { SettlePayment } from './settle-payment.js';

const BATCH = 20;

/** Sweep: asks the provider about payments of which no webhook came, and closes top-ups nobody paid. */
@Injectable()
export class CheckDeposits {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly settlePayment: SettlePayment,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were looked at */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const due = await this.transactions.run((tx) => this.deposits.claimDue(tx, now, BATCH));
    for (const deposit of due) {
      try {
        if (deposit.providerPaymentId) await this.settlePayment.execute(deposit.providerPaymentId);
        // A deposit that has just been settled is no longer PENDING, so this finds nothing to expire.
        if (deposit.expiresAt <= now) await this.expire(deposit.id, now);
      } catch (error) {
        this.logger.warn({ err: error, depositId: deposit.id }, 'deposit not checked, will be asked again');
      }
    }
    return due.length;
  }

  private async expire(depositId: string, now: Date): Promise<void> {
    await this.transactions.run((tx) => this.deposits.mark(tx, depositId, 'expire', { settledAt: now }));
  }
}
