import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { suspenseReceived, type Flow } from '../ledger/index.js';
import { DepositRecords } from './deposit-records.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { PaymentProvider, type ProviderPayment } from './payment-provider.port.js';
import { Suspense } from './suspense.js';

export type Settlement = 'SUCCEEDED' | 'FAILED' | 'CHARGED_BACK' | 'SUSPENSE' | 'UNCHANGED';

/**
 * Brings a deposit to what the provider says of its payment. Called by webhooks and by the sweep, in any
 * order and any number of times: the deposit's row lock and the ledger reference make it one effect.
 */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly records: DepositRecords,
    private readonly suspense: Suspense,
    private readonly provider: PaymentProvider,
  ) {}

  async execute(paymentId: string): Promise<Settlement> {
    const payment = await this.provider.getPayment(paymentId); // before the transaction: it is a call over the network
    if (!payment) return 'UNCHANGED';
    return this.transactions.run(async (tx) => {
      switch (payment.status) {
        case 'SUCCEEDED':
          return this.receive(tx, payment);
        case 'CANCELED':
          return this.fail(tx, payment);
        case 'CHARGED_BACK':
          // It was paid first, whether or not we heard of that.
          await this.receive(tx, payment);
          return this.takeBack(tx, payment);
        default:
          return 'UNCHANGED';
      }
    });
  }

  /** What fits no deposit, or comes a second time for one, is money that nobody asked for: it is kept apart. */
  private async receive(tx: Tx, payment: ProviderPayment): Promise<Settlement> {
    const deposit = await this.lockDeposit(tx, payment);
    if (deposit && (await this.records.succeed(tx, deposit, payment))) return 'SUCCEEDED';
    if (deposit?.providerPaymentId === payment.paymentId) return 'UNCHANGED';
    const posting = await this.suspense.keep(tx, this.inSuspense(payment), 'SUSPENSE');
    return posting === 'POSTED' ? 'SUSPENSE' : 'UNCHANGED';
  }

  private async fail(tx: Tx, payment: ProviderPayment): Promise<Settlement> {
    const deposit = await this.lockDeposit(tx, payment);
    return deposit && (await this.records.fail(tx, deposit, payment)) ? 'FAILED' : 'UNCHANGED';
  }

  /** From where `receive` has put it: the balance, or suspense. */
  private async takeBack(tx: Tx, payment: ProviderPayment): Promise<Settlement> {
    const deposit = await this.lockDeposit(tx, payment);
    if (deposit?.providerPaymentId !== payment.paymentId) {
      const posting = await this.suspense.release(tx, this.inSuspense(payment));
      return posting === 'POSTED' ? 'CHARGED_BACK' : 'UNCHANGED';
    }
    return (await this.records.chargeBack(tx, deposit)) ? 'CHARGED_BACK' : 'UNCHANGED';
  }

  /** A deposit of another provider or currency is not this payment's, whatever the payment says. */
  private async lockDeposit(
    tx: Tx,
    { depositId, currency }: ProviderPayment,
  ): Promise<DepositRow | undefined> {
    const deposit = depositId === null ? undefined : await this.deposits.lockForUpdate(tx, depositId);
    return deposit?.provider === this.provider.name && deposit.currency === currency ? deposit : undefined;
  }

  private inSuspense({ paymentId, receivedMinor, currency }: ProviderPayment): Flow {
    return suspenseReceived(this.provider.name, paymentId, receivedMinor, currency);
  }
}
