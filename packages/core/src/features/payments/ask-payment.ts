import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { ClaimedDeposit } from './deposits.repository.js';
import { MakePayment } from './make-payment.js';
import { PaymentProvider } from './payment-provider.port.js';
import { SettlePayment } from './settle-payment.js';

/** Asks the provider about the payment of a deposit and settles the deposit by the answer. */
@Injectable()
export class AskPayment {
  constructor(
    private readonly makePayment: MakePayment,
    private readonly settlePayment: SettlePayment,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  /** @returns the provider's id of the payment; null where there is none */
  async execute(deposit: ClaimedDeposit): Promise<string | null> {
    const paymentId = deposit.providerPaymentId ?? (await this.learnId(deposit));
    if (paymentId) await this.settlePayment.execute(paymentId);
    return paymentId;
  }

  /** The payment was begun and its id got lost on the way: making it again with the same key tells the id. */
  private async learnId(deposit: ClaimedDeposit): Promise<string | null> {
    const { startedAt } = deposit;
    if (!startedAt) return null;
    const isKeyAlive = this.clock.now().getTime() - startedAt.getTime() < this.provider.keyLifetimeMs;
    return isKeyAlive ? ((await this.makePayment.execute(deposit))?.paymentId ?? null) : null;
  }
}
