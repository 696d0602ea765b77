import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/index.js';
import { invariant } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Ledger, tipPaid, walletCode } from '../../ledger/index.js';
import { dealEvent } from '../deal-events.js';
import type { LockedDeal } from '../deals.repository.js';

interface TipToPay {
  tipId: string;
  amountMinor: Minor;
}

/** A tip from wallet to wallet: the event, then the posting, and nothing after it. */
@Injectable()
export class TipMoney {
  constructor(
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @throws rule INSUFFICIENT_FUNDS with `missingMinor` */
  async pay(tx: Tx, deal: LockedDeal, { tipId, amountMinor }: TipToPay): Promise<void> {
    const { id: dealId, brandId, creatorId, currency } = deal;
    const told = { tipId, amountMinor: amountMinor.toString() };
    await this.outbox.append(tx, dealEvent('TIP_RECEIVED', dealId, brandId, told));
    await this.assertCovered(tx, deal, amountMinor);
    await this.ledger.post(tx, tipPaid({ tipId, dealId, brandId, creatorId, amountMinor, currency }));
  }

  /** Locks both wallets, not only the payer's: a split of another deal of this pair takes them in id order, too. */
  private async assertCovered(
    tx: Tx,
    { brandId, creatorId, currency }: LockedDeal,
    amountMinor: Minor,
  ): Promise<void> {
    const payer = walletCode(brandId, currency);
    const balances = await this.ledger.lockBalances(tx, [payer, walletCode(creatorId, currency)]);
    const availableMinor = balances.get(payer) ?? 0n;
    if (availableMinor < amountMinor)
      throw invariant('INSUFFICIENT_FUNDS', { missingMinor: amountMinor - availableMinor });
  }
}
