import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { Outbox, type NewEvent } from '../../platform/outbox/index.js';
import {
  Ledger,
  escrowFund,
  escrowRefund,
  escrowRelease,
  escrowSplit,
  walletCode,
  type EscrowOfDeal,
  type Flow,
} from '../ledger/index.js';
import { dealEvent } from './deal-events.js';
import type { DealAction } from './deal-machine.js';
import { DealsRepository, type LockedDeal } from './deals.repository.js';
import { SETTLED_STATUS, outcomeOf, partsOf } from './escrow-parts.js';

export interface Settlement {
  /** The creator's part before commission, 0 … price. */
  creatorGrossMinor: Minor;
  action: DealAction;
  /** null: the system. */
  actorId: string | null;
}

const escrowOf = (deal: LockedDeal): EscrowOfDeal => ({
  escrowId: deal.escrowId,
  dealId: deal.id,
  brandId: deal.brandId,
  creatorId: deal.creatorId,
  amountMinor: deal.priceMinor,
  currency: deal.currency,
});

/**
 * Money in and out of escrow under the lock of its deal: the escrow's state, the event, then the posting. Ledger
 * accounts are the last locks of a transaction, so nothing may follow these calls. (A release by approval takes the
 * shorter way of `ReleaseEscrow`.)
 */
@Injectable()
export class EscrowMoney {
  constructor(
    private readonly deals: DealsRepository,
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

  /**
   * Ends an escrow: nothing to the creator refunds it, the whole releases it, all between splits it.
   * @throws rule ILLEGAL_TRANSITION when the escrow is settled already: of two settlements the first wins
   */
  async settle(tx: Tx, deal: LockedDeal, settlement: Settlement): Promise<void> {
    const status = SETTLED_STATUS[outcomeOf(settlement.creatorGrossMinor, deal.priceMinor)];
    await this.deals.markEscrow(tx, deal, settlement.action, 'FUNDED', status);
    await this.outbox.append(tx, eventOf(deal, settlement));
    await this.ledger.post(tx, flowOf(deal, settlement));
  }
}

function eventOf(deal: LockedDeal, { creatorGrossMinor, actorId }: Settlement): NewEvent {
  const parts = partsOf(deal, creatorGrossMinor);
  const netMinor = parts.netMinor.toString();
  const brandMinor = parts.brandMinor.toString();
  switch (outcomeOf(creatorGrossMinor, deal.priceMinor)) {
    case 'REFUND':
      return dealEvent('ESCROW_REFUNDED', deal.id, actorId, { amountMinor: brandMinor });
    case 'RELEASE':
      return dealEvent('ESCROW_RELEASED', deal.id, actorId, { netMinor });
    case 'SPLIT':
      return dealEvent('ESCROW_SPLIT', deal.id, actorId, { netMinor, brandMinor });
  }
}

function flowOf(deal: LockedDeal, { creatorGrossMinor }: Settlement): Flow {
  switch (outcomeOf(creatorGrossMinor, deal.priceMinor)) {
    case 'REFUND':
      return escrowRefund(escrowOf(deal));
    case 'RELEASE':
      return escrowRelease(escrowOf(deal), deal.commissionBps);
    case 'SPLIT':
      return escrowSplit(escrowOf(deal), creatorGrossMinor, deal.commissionBps);
  }
}
