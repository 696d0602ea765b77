import { Injectable } from '@nestjs/common';
import { Clock, HOUR, later } from '../../platform/clock/index.js';
import { TransactionRunner, type Currency } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { invariant } from '../../platform/errors/index.js';
import { DepositsRepository } from './deposits.repository.js';
import { PaymentProvider } from './payment-provider.port.js';

const TIME_TO_PAY = HOUR;

/**
 * Opens a top-up that waits for its payment; no money moves. A repeat without an Idempotency-Key is a
 * second top-up, which is why the route requires the key.
 */
@Injectable()
export class RequestDeposit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns id of the deposit */
  async execute(request: { userId: string; amountMinor: Minor; currency: Currency }): Promise<string> {
    this.assertServed(request);
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const expiresAt = later(createdAt, TIME_TO_PAY);
    await this.transactions.run((tx) =>
      this.deposits.insert(tx, { id, ...request, provider: this.provider.name, createdAt, expiresAt }),
    );
    return id;
  }

  private assertServed({ amountMinor, currency }: { amountMinor: Minor; currency: Currency }): void {
    if (!this.provider.currencies.includes(currency)) throw invariant('METHOD_NOT_SUPPORTED');
    const { minMinor, maxMinor } = this.provider.paymentLimits(currency);
    if (amountMinor < minMinor) throw invariant('DEPOSIT_BELOW_MINIMUM', { minMinor });
    if (amountMinor > maxMinor) throw invariant('DEPOSIT_ABOVE_LIMIT', { maxMinor });
  }
}
