import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { DepositsRepository, type ClaimedDeposit } from './deposits.repository.js';
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
        if (deposit.expiresAt <= now) await this.expire(deposit, now);
      } catch (error) {
        this.logger.warn({ err: error, depositId: deposit.id }, 'deposit not checked, will be asked again');
      }
    }
    return due.length;
  }

  /** Settled just now: there is nothing to expire. Paid for since it was claimed: the next check asks first. */
  private async expire({ id, providerPaymentId }: ClaimedDeposit, now: Date): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, id);
      if (deposit?.providerPaymentId !== providerPaymentId) return;
      await this.deposits.mark(tx, deposit, 'EXPIRE', { settledAt: now });
    });
  }
}
