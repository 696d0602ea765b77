import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { Currency, Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutRequest } from '../ledger/index.js';
import type { PayoutMethod } from './payment-provider.port.js';
import { encryptMethod, maskMethod } from './payout-method.js';
import { payoutEvent } from './payouts.events.js';
import { PayoutsRepository } from './payouts.repository.js';

export interface PayoutRequest {
  userId: string;
  amountMinor: Minor;
  currency: Currency;
  method: PayoutMethod;
}

interface NewPayout extends PayoutRequest {
  /** Whose payout it will be, for good. */
  provider: string;
  needsReview: boolean;
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

  async open(
    tx: Tx,
    { userId, amountMinor, currency, method, provider, needsReview }: NewPayout,
  ): Promise<string> {
    const id = this.ids.next();
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
