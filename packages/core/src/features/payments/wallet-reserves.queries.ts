import { Injectable } from '@nestjs/common';
import { Prisma, type Currency } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { Page, PageRequest } from '../../platform/paging/index.js';
import { FundedDealsQueries, type DealSummaryView, type DealViewer } from '../deals/index.js';

export const OPEN_PAYOUT_STATUSES = ['PENDING', 'APPROVED', 'SENDING'] as const;

export interface OpenPayoutView {
  id: string;
  status: (typeof OPEN_PAYOUT_STATUSES)[number];
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
  private async openPayouts(userId: string, currency: Currency): Promise<OpenPayoutView[]> {
    const rows = await this.prisma.payout.findMany({
      where: { userId, currency, status: { in: [...OPEN_PAYOUT_STATUSES] } },
      select: { id: true, status: true, amountMinor: true, methodMask: true, createdAt: true },
    });
    return rows as OpenPayoutView[];
  }
}
