import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { invariant, violates } from '../../platform/errors/index.js';
import { PaymentProvider } from './payment-provider.port.js';
import { PayoutEligibility } from './payout-eligibility.queries.js';
import { PayoutRecords, type PayoutRequest } from './payout-records.js';

/**
 * Reserves the money in the payout's own account and puts the payout before the admins. Reservation,
 * payout and event commit together; the balance can be reserved only once, however many ask at once.
 */
@Injectable()
export class RequestPayout {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly records: PayoutRecords,
    private readonly eligibility: PayoutEligibility,
    private readonly provider: PaymentProvider,
  ) {}

  /**
   * @returns id of the payout
   * @throws rules METHOD_NOT_SUPPORTED, PAYOUT_ABOVE_LIMIT, PAYOUT_BELOW_MINIMUM, VERIFICATION_REQUIRED,
   *   PAYOUT_ALREADY_OPEN, INSUFFICIENT_FUNDS with `missingMinor`
   */
  async execute(request: PayoutRequest): Promise<string> {
    this.assertServed(request);
    const { minimumMinor, needsReview, verified } = await this.eligibility.of(
      request.userId,
      request.currency,
    );
    if (!verified) throw invariant('VERIFICATION_REQUIRED');
    const payout = { ...request, provider: this.provider.name, needsReview };
    try {
      return await this.transactions.run((tx) => this.records.open(tx, payout, minimumMinor));
    } catch (error) {
      // Of two parallel requests the index lets one be open.
      if (violates(error, 'payout_one_open')) throw invariant('PAYOUT_ALREADY_OPEN');
      throw error;
    }
  }

  private assertServed({ method, currency, amountMinor }: PayoutRequest): void {
    if (!this.provider.payoutMethods(currency).includes(method.kind)) throw invariant('METHOD_NOT_SUPPORTED');
    const { minMinor, maxMinor } = this.provider.payoutLimits(method.kind, currency);
    if (amountMinor > maxMinor) throw invariant('PAYOUT_ABOVE_LIMIT', { maxMinor });
    if (amountMinor < minMinor) throw invariant('PAYOUT_BELOW_MINIMUM', { minMinor });
  }
}
