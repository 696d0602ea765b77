import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TransactionRunner } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { DealAccess } from '../deal-access.js';
import { assertDealAllows } from '../deal-rules.js';
import { DealsRepository } from '../deals.repository.js';
import { TipMoney } from './tip-money.js';
import { TipsRepository } from './tips.repository.js';

export interface Tip {
  dealId: string;
  brandId: string;
  /** In the currency of the deal. */
  amountMinor: Minor;
}

/**
 * The brand thanks the creator of a completed deal with money on top of the price, of which no commission is taken.
 * Tip, step of the deal, event and posting commit together. Each call is a tip of its own: only the caller's
 * idempotency key tells a repeat from a second one.
 */
@Injectable()
export class SendTip {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly tips: TipsRepository,
    private readonly money: TipMoney,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the tip
   * @throws NOT_FOUND, rules ILLEGAL_TRANSITION, INSUFFICIENT_FUNDS with `missingMinor`
   */
  async execute({ dealId, brandId, amountMinor }: Tip): Promise<string> {
    return this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, brandId);
      const move = assertDealAllows(deal, 'TIP', actor.role, this.clock.now());
      const tipId = await this.tips.insert(tx, deal, amountMinor);
      await this.deals.mark(tx, dealId, move, actor, {}, { tipId, amountMinor: amountMinor.toString() });
      await this.money.pay(tx, deal, { tipId, amountMinor });
      return tipId;
    });
  }
}
