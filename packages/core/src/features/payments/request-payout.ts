import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner, type Currency, type Tx } from '../../platform/db/index.js';
import { invariant, violates } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutRequest } from '../ledger/index.js';
import { PaymentProvider, type PayoutMethod } from './payment-provider.port.js';
import { encryptMethod, maskMethod } from './payout-method.js';
import { payoutEvent } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';
import { PayoutEligibility } from './payout-eligibility.queries.js';

export interface PayoutRequest {
  userId: string;
  amountMinor: Minor;
  currency: Currency;
  method: PayoutMethod;
}

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

  /** @returns id of the payout */
  async execute(request: PayoutRequest): Promise<string> {
    this.assertServed(request);
    const { availableMinor, minimumMinor, needsReview, verified } = await this.eligibility.of(request.userId, request.currency);
    if (!verified) throw invariant('VERIFICATION_REQUIRED');
    if (request.amountMinor > availableMinor) {
      throw invariant('INSUFFICIENT_FUNDS', { missingMinor: request.amountMinor - availableMinor });
    }
    if (request.amountMinor < minimumMinor && request.amountMinor !== availableMinor) {
      throw invariant('PAYOUT_BELOW_MINIMUM', { minMinor: minimumMinor });
    }
    try {
      return await this.transactions.run((tx) => this.records.open(tx, request, needsReview));
    } catch (error) {
      // Two parallel requests both saw the balance; the index lets one be open, the floor lets one reserve.
      if (violates(error, 'payout_one_open')) throw invariant('PAYOUT_ALREADY_OPEN');
      throw error;
    }
  }

  private assertServed({ method, currency, amountMinor }: PayoutRequest): void {
    if (!this.provider.payoutMethods(currency).includes(method.kind)) throw invariant('METHOD_NOT_SUPPORTED');
    const maxMinor = this.provider.payoutLimitMinor(method.kind, currency);
    if (amountMinor > maxMinor) throw invariant('PAYOUT_ABOVE_LIMIT', { maxMinor });
  }
}

/** What a payout request writes, in one place and one transaction. */
@Injectable()
export class PayoutRecords {
  constructor(
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(tx: Tx, { userId, amountMinor, currency, method }: PayoutRequest, needsReview: boolean): Promise<string> {
    const id = this.ids.next();
    const provider = this.config.paymentProvider;
    await this.payouts.insert(tx, {
      id,
      userId,
      amountMinor,
      currency,
      methodKind: method.kind,
      methodMask: maskMethod(method),
      methodSecret: encryptMethod(method, id, this.config.encryptionKey),
      provider,
      needsReview,
      createdAt: this.clock.now(),
    });
    await this.outbox.append(tx, payoutEvent('PAYOUT_REQUESTED', { id, userId }));
    await this.ledger.post(tx, payoutRequest({ payoutId: id, userId, amountMinor, currency, provider }));
    return id;
  }
}
