import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, depositSucceeded, suspenseReceived } from '../ledger/index.js';
import { depositMachine } from './deposit-machine.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { PaymentProvider, type ProviderPayment } from './payment-provider.port.js';

export type Settlement = 'SUCCEEDED' | 'FAILED' | 'SUSPENSE' | 'UNCHANGED';

/**
 * Brings a deposit to what the provider says of its payment. Called by webhooks and by the sweep, in any
 * order and any number of times: the deposit's row lock and the ledger reference make it one effect.
 */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  async execute(paymentId: string): Promise<Settlement> {
    const payment = await this.provider.getPayment(paymentId); // before the transaction: it is a call over the network
    if (!payment || payment.status === 'PENDING') return 'UNCHANGED';
    return this.transactions.run(async (tx) => {
      const deposit = await this.lockDeposit(tx, payment.depositId);
      if (payment.status === 'CANCELED') return this.fail(tx, deposit, payment);
      if (!deposit || deposit.currency !== payment.currency) return this.keepAside(tx, payment);
      return this.credit(tx, deposit, payment);
    });
  }

  /** A deposit of another provider is not this payment's, whatever the payment says. */
  private async lockDeposit(tx: Tx, depositId: string | null): Promise<DepositRow | undefined> {
    const deposit = depositId === null ? undefined : await this.deposits.lockForUpdate(tx, depositId);
    return deposit?.provider === this.provider.name ? deposit : undefined;
  }

  private async credit(tx: Tx, deposit: DepositRow, payment: ProviderPayment): Promise<Settlement> {
    if (!depositMachine.permits(deposit.status, 'SUCCEED')) {
      // A deposit is credited once; another payment for it is money that nobody asked for.
      return deposit.providerPaymentId === payment.paymentId ? 'UNCHANGED' : this.keepAside(tx, payment);
    }
    const { id: depositId, userId, currency, provider } = deposit;
    await this.deposits.mark(tx, deposit, 'SUCCEED', {
      providerPaymentId: payment.paymentId,
      receivedMinor: payment.receivedMinor,
      settledAt: this.clock.now(),
    });
    await this.outbox.append(tx, {
      type: 'DEPOSIT_SUCCEEDED',
      aggregateType: 'deposit',
      aggregateId: depositId,
      payload: { depositId, userId },
    });
    await this.ledger.post(
      tx,
      depositSucceeded({ depositId, userId, currency, provider, receivedMinor: payment.receivedMinor }),
    );
    return 'SUCCEEDED';
  }

  private async fail(tx: Tx, deposit: DepositRow | undefined, payment: ProviderPayment): Promise<Settlement> {
    const set = { failureReason: payment.reason, settledAt: this.clock.now() };
    if (!deposit || !(await this.deposits.mark(tx, deposit, 'FAIL', set))) return 'UNCHANGED';
    await this.outbox.append(tx, {
      type: 'DEPOSIT_FAILED',
      aggregateType: 'deposit',
      aggregateId: deposit.id,
      payload: { depositId: deposit.id, userId: deposit.userId },
    });
    return 'FAILED';
  }

  /** The provider holds money that matches nothing of ours: it is kept apart and admins are told, once. */
  private async keepAside(tx: Tx, payment: ProviderPayment): Promise<Settlement> {
    const flow = suspenseReceived(
      this.provider.name,
      payment.paymentId,
      payment.receivedMinor,
      payment.currency,
    );
    if ((await this.ledger.post(tx, flow)) === 'REPEATED') return 'UNCHANGED';
    await this.outbox.append(tx, {
      type: 'MONEY_ALERT',
      aggregateType: 'ledger',
      aggregateId: payment.paymentId,
      payload: { kind: 'SUSPENSE', reference: flow.reference },
    });
    return 'SUSPENSE';
  }
}
