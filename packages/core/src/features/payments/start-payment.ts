import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { AppError, illegalTransition, invariant, notFound } from '../../platform/errors/index.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { FIRST_CHECK, MakePayment } from './make-payment.js';
import { ProviderOutcomeUnknown } from './payment-provider.errors.js';
import { PaymentProvider } from './payment-provider.port.js';

/**
 * The payer is about to pay: makes the provider's payment and says where to go. Intent and call are two steps,
 * the first committed; a second click, and the sweep after a crash between them, find the same payment. No money
 * moves here.
 */
@Injectable()
export class StartPayment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly makePayment: MakePayment,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns https page of the provider; null where it has none (the sandbox) or nothing is left to confirm
   * @throws UNAVAILABLE when the provider gave no answer: the same start may be tried again
   */
  async execute({ userId, depositId }: { userId: string; depositId: string }): Promise<string | null> {
    const deposit = await this.intend(userId, depositId);
    try {
      const payment = await this.makePayment.execute(deposit);
      if (!payment) throw invariant('PAYMENT_REFUSED');
      return payment.confirmationUrl;
    } catch (error) {
      if (!(error instanceof ProviderOutcomeUnknown)) throw error;
      const message = 'Платёжный сервис не отвечает. Повторите через минуту.';
      throw new AppError('UNAVAILABLE', {}, message, { cause: error });
    }
  }

  private intend(userId: string, depositId: string): Promise<DepositRow> {
    return this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, depositId);
      if (!deposit || deposit.userId !== userId) throw notFound();
      const now = this.clock.now();
      if (deposit.status !== 'PENDING') throw illegalTransition(deposit.status, 'PAY');
      if (deposit.expiresAt <= now) throw illegalTransition('EXPIRED', 'PAY'); // the sweep is about to say so
      if (deposit.provider !== this.provider.name) throw invariant('METHOD_NOT_SUPPORTED');
      await this.deposits.markStarted(tx, depositId, now, later(now, FIRST_CHECK));
      return deposit;
    });
  }
}
