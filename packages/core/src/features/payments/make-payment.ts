import { Injectable } from '@nestjs/common';
import { Clock, SECOND, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { ProviderRefused } from './payment-provider.errors.js';
import { PaymentProvider, type ProviderPayment } from './payment-provider.port.js';

/** The webhook tells us at once; when it is lost, the sweep asks after this long. */
export const FIRST_CHECK = 10 * SECOND;

/**
 * Makes the payment of a started deposit at the provider, or finds it made: the deposit's id is the key, so
 * however often this runs there is one payment. The call is made outside any transaction, between the commit of
 * the intent and a guarded update. A refusal ends the deposit; an unknown outcome is thrown and changes nothing.
 */
@Injectable()
export class MakePayment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly outbox: Outbox,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the provider refused: the deposit is FAILED */
  async execute({
    id,
    amountMinor,
    currency,
  }: Pick<DepositRow, 'id' | 'amountMinor' | 'currency'>): Promise<ProviderPayment | null> {
    try {
      const payment = await this.provider.createPayment({ depositId: id, amountMinor, currency });
      const nextCheckAt = later(this.clock.now(), FIRST_CHECK);
      await this.transactions.run((tx) => this.deposits.setPayment(tx, id, payment.paymentId, nextCheckAt));
      return payment;
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      await this.fail(id, error.reason);
      return null;
    }
  }

  private async fail(depositId: string, failureReason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, depositId);
      const set = { failureReason, settledAt: this.clock.now() };
      if (!deposit || !(await this.deposits.mark(tx, deposit, 'FAIL', set))) return;
      await this.outbox.append(tx, {
        type: 'DEPOSIT_FAILED',
        aggregateType: 'deposit',
        aggregateId: depositId,
        payload: { depositId, userId: deposit.userId },
      });
    });
  }
}
