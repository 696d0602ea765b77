import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Outbox, type NewEvent } from '../../platform/outbox/index.js';
import {
  Ledger,
  depositChargedBack,
  depositSucceeded,
  walletCode,
  type DepositMoney,
} from '../ledger/index.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import type { ProviderPayment } from './payment-provider.port.js';

type DepositEventType = Extract<NewEvent['type'], `DEPOSIT_${string}`>;

const depositEvent = (type: DepositEventType, { id, userId }: DepositRow): NewEvent => ({
  type,
  aggregateType: 'deposit',
  aggregateId: id,
  payload: { depositId: id, userId },
});

const moneyOf = ({ id, userId, currency, provider }: DepositRow, receivedMinor: bigint): DepositMoney => ({
  depositId: id,
  userId,
  currency,
  provider,
  receivedMinor,
});

/**
 * What the news of a payment writes: state, event, posting. Callers hold the lock of the deposit's row. Each
 * returns false, and writes nothing, when the deposit's state knows no such news: a repeat.
 */
@Injectable()
export class DepositRecords {
  constructor(
    private readonly deposits: DepositsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async succeed(
    tx: Tx,
    deposit: DepositRow,
    { paymentId, receivedMinor }: ProviderPayment,
  ): Promise<boolean> {
    const set = { providerPaymentId: paymentId, receivedMinor, settledAt: this.clock.now() };
    if (!(await this.deposits.mark(tx, deposit, 'SUCCEED', set))) return false;
    await this.outbox.append(tx, depositEvent('DEPOSIT_SUCCEEDED', deposit));
    await this.ledger.post(tx, depositSucceeded(moneyOf(deposit, receivedMinor)));
    return true;
  }

  async fail(tx: Tx, deposit: DepositRow, { reason }: ProviderPayment): Promise<boolean> {
    const set = { failureReason: reason, settledAt: this.clock.now() };
    if (!(await this.deposits.mark(tx, deposit, 'FAIL', set))) return false;
    await this.outbox.append(tx, depositEvent('DEPOSIT_FAILED', deposit));
    return true;
  }

  /** Takes back what is on the balance; the rest becomes a debt that later credits pay off. */
  async chargeBack(tx: Tx, deposit: DepositRow): Promise<boolean> {
    if (!(await this.deposits.mark(tx, deposit, 'CHARGE_BACK', { chargedBackAt: this.clock.now() }))) {
      return false;
    }
    await this.outbox.append(tx, depositEvent('DEPOSIT_CHARGED_BACK', deposit));
    // Ahead of the posting, so that the balance it is split by is the balance it finds.
    const balanceMinor = await this.ledger.lockBalance(tx, walletCode(deposit.userId, deposit.currency));
    // Set with the success that is taken back.
    await this.ledger.post(tx, depositChargedBack(moneyOf(deposit, deposit.receivedMinor!), balanceMinor));
    return true;
  }
}
