import { Injectable } from '@nestjs/common';
import { Prisma, type Currency, type DealStatus } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';

/** Something that waits for an admin. */
export interface QueueState {
  count: number;
  /** Since when the longest waiting one waits; null for an empty queue. */
  oldestAt: Date | null;
}

export interface Overview {
  jobsInModeration: QueueState;
  payoutsPending: QueueState;
  disputesOpen: QueueState;
  deadEvents: QueueState;
  openDeals: { status: DealStatus; count: number }[];
  /** What lies in escrow by the ledger, per currency: amounts in different currencies are never added. */
  escrowHeld: { currency: Currency; amountMinor: Minor }[];
}

const OPEN_DEALS: DealStatus[] = ['AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'DISPUTED'];

/** The first page of an admin: what waits, and how long it has. */
@Injectable()
export class OverviewQueries {
  constructor(private readonly prisma: Prisma) {}

  async get(): Promise<Overview> {
    const [jobs, payouts, disputes, events, deals, escrows] = await Promise.all([
      this.prisma.job.aggregate({
        where: { moderationStatus: 'PENDING' },
        _count: true,
        _min: { updatedAt: true },
      }),
      this.prisma.payout.aggregate({ where: { status: 'PENDING' }, _count: true, _min: { createdAt: true } }),
      this.prisma.dispute.aggregate({ where: { status: 'OPEN' }, _count: true, _min: { createdAt: true } }),
      this.prisma.outboxEvent.aggregate({
        where: { deadAt: { not: null } },
        _count: true,
        _min: { deadAt: true },
      }),
      this.prisma.deal.groupBy({ by: ['status'], where: { status: { in: OPEN_DEALS } }, _count: true }),
      this.prisma.ledgerAccount.groupBy({
        by: ['currency'],
        where: { kind: 'ESCROW', balanceMinor: { gt: 0 } },
        _sum: { balanceMinor: true },
        orderBy: { currency: 'asc' },
      }),
    ]);
    return {
      jobsInModeration: { count: jobs._count, oldestAt: jobs._min.updatedAt },
      payoutsPending: { count: payouts._count, oldestAt: payouts._min.createdAt },
      disputesOpen: { count: disputes._count, oldestAt: disputes._min.createdAt },
      deadEvents: { count: events._count, oldestAt: events._min.deadAt },
      openDeals: OPEN_DEALS.map((status) => ({
        status,
        count: deals.find((group) => group.status === status)?._count ?? 0,
      })),
      escrowHeld: escrows.map(({ currency, _sum }) => ({ currency, amountMinor: _sum.balanceMinor ?? 0n })),
    };
  }
}
