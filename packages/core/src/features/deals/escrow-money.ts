import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, escrowFund, escrowRefund, walletCode, type EscrowOfDeal } from '../ledger/index.js';
import { dealEvent } from './deal-events.js';
import type { DealActor, LockedDeal } from './deals.repository.js';

const escrowOf = (deal: LockedDeal): EscrowOfDeal => ({
  escrowId: deal.escrowId,
  dealId: deal.id,
  brandId: deal.brandId,
  creatorId: deal.creatorId,
  amountMinor: deal.priceMinor,
  currency: deal.currency,
});

/**
 * What funding and refunding do beside the deal's own rows: the event, then the posting. Ledger accounts
 * are the last locks of a transaction, so nothing may follow these calls.
 */
@Injectable()
export class EscrowMoney {
  constructor(
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @throws rule INSUFFICIENT_FUNDS with `missingMinor` */
  async fund(tx: Tx, deal: LockedDeal): Promise<void> {
    await this.outbox.append(tx, dealEvent('ESCROW_FUNDED', deal.id, deal.brandId));
    // Out of id order with the escrow account, and safe: that one is reached only under this deal's lock.
    const availableMinor = await this.ledger.lockBalance(tx, walletCode(deal.brandId, deal.currency));
    if (availableMinor < deal.priceMinor) {
      throw invariant('INSUFFICIENT_FUNDS', { missingMinor: deal.priceMinor - availableMinor });
    }
    await this.ledger.post(tx, escrowFund(escrowOf(deal)));
  }

  async refund(tx: Tx, deal: LockedDeal, actor: DealActor): Promise<void> {
    const amountMinor = deal.priceMinor.toString();
    await this.outbox.append(
      tx,
      dealEvent('DEAL_CANCELED', deal.id, actor.id),
      dealEvent('ESCROW_REFUNDED', deal.id, actor.id, { amountMinor }),
    );
    await this.ledger.post(tx, escrowRefund(escrowOf(deal)));
  }
}
