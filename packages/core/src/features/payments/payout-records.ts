import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { Currency, Tx } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, payoutRequest, walletCode } from '../ledger/index.js';
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

  /** @param minimumMinor less is paid out only when it is the whole balance */
  async open(tx: Tx, payout: NewPayout, minimumMinor: Minor): Promise<string> {
    const { userId, amountMinor, currency, method, provider, needsReview } = payout;
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
    await this.assertCovered(tx, payout, minimumMinor);
    await this.ledger.post(tx, payoutRequest({ payoutId: id, userId, amountMinor, currency, provider }));
    return id;
  }

  /**
   * Judged under the lock of the wallet, so that «the whole balance» is that of this moment. After the insert,
   * which waits for an earlier payout that is just ending and is about to credit this very wallet.
   */
  private async assertCovered(tx: Tx, { userId, amountMinor, currency }: NewPayout, minimumMinor: Minor) {
    const availableMinor = await this.ledger.lockBalance(tx, walletCode(userId, currency));
    if (amountMinor > availableMinor)
      throw invariant('INSUFFICIENT_FUNDS', { missingMinor: amountMinor - availableMinor });
    if (amountMinor < minimumMinor && amountMinor !== availableMinor)
      throw invariant('PAYOUT_BELOW_MINIMUM', { minMinor: minimumMinor });
  }
}
