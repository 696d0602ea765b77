import { Injectable } from '@nestjs/common';
import { Prisma, type Currency, type PayoutStatus } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { Page, PageRequest } from '../../platform/paging/index.js';
import { FundedDealsQueries, type DealSummaryView, type DealViewer } from '../deals/index.js';

export interface OpenPayoutView {
  id: string;
  status: PayoutStatus;
  amountMinor: Minor;
  methodMask: string;
  createdAt: Date;
}

/** Where the money is that a wallet shows beside the free balance. */
export interface ReservesView extends Page<DealSummaryView> {
  payouts: OpenPayoutView[];
}

@Injectable()
export class WalletReservesQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly deals: FundedDealsQueries,
  ) {}

  /**
   * The deals and payouts that make up the figures of `WalletQueries.balances`: prices of a brand's funded deals sum
   * up to `reservedMinor`, nets of a creator's to `expectedMinor`, payouts to `payoutPendingMinor`.
   */
  async list(owner: DealViewer, currency: Currency, page: PageRequest): Promise<ReservesView> {
    const [deals, payouts] = await Promise.all([
      this.deals.list(owner, currency, page),
      this.openPayouts(owner.id, currency),
    ]);
    return { ...deals, payouts };
  }

  /** One at most: the index `payout_one_open` sees to it. */
  private openPayouts(userId: string, currency: Currency): Promise<OpenPayoutView[]> {
    return this.prisma.payout.findMany({
      where: { userId, currency, status: { in: ['PENDING', 'APPROVED', 'SENDING'] } },
      select: { id: true, status: true, amountMinor: true, methodMask: true, createdAt: true },
    });
  }
}
