import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { AskPayment } from './ask-payment.js';
import { DepositsRepository, type ClaimedDeposit } from './deposits.repository.js';
import { PaymentProvider } from './payment-provider.port.js';

const BATCH = 20;

/**
 * Sweep: asks the provider about payments of which no webhook came, closes top-ups nobody paid for in time, and
 * goes on asking about those for a week: late money still counts.
 */
@Injectable()
export class CheckDeposits {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly askPayment: AskPayment,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were looked at */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const due = await this.transactions.run((tx) =>
      this.deposits.claimDue(tx, this.provider.name, now, BATCH),
    );
    for (const deposit of due) {
      try {
        const paymentId = await this.askPayment.execute(deposit);
        if (deposit.status === 'PENDING' && deposit.expiresAt <= now)
          await this.expire(deposit, paymentId, now);
      } catch (error) {
        this.logger.warn({ err: error, depositId: deposit.id }, 'deposit not checked, will be asked again');
      }
    }
    return due.length;
  }

  /** Settled just now: there is nothing to expire. Begun since it was claimed: the next check asks first. */
  private async expire(
    { id, startedAt }: ClaimedDeposit,
    paymentId: string | null,
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, id);
      if (!deposit || deposit.startedAt?.getTime() !== startedAt?.getTime()) return;
      if (deposit.providerPaymentId !== paymentId) return;
      const nextCheckAt = this.deposits.firstLateCheck(deposit, now);
      await this.deposits.mark(tx, deposit, 'EXPIRE', { settledAt: now, nextCheckAt });
    });
  }
}
