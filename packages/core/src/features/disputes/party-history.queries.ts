import { Injectable } from '@nestjs/common';
import { Prisma, type DisputeOutcome, type UserStatus } from '../../platform/db/index.js';

/** How a side has dealt with others so far. */
export interface PartyHistory {
  id: string;
  memberSince: Date;
  status: UserStatus;
  completedDeals: number;
  canceledDeals: number;
  openDeals: number;
  disputes: number;
  /** Of them: opened by this side. */
  disputesOpened: number;
  /** How those that were resolved ended. */
  outcomes: Record<DisputeOutcome, number>;
}

@Injectable()
export class PartyHistoryQueries {
  constructor(private readonly prisma: Prisma) {}

  async of(userId: string, side: 'BRAND' | 'CREATOR'): Promise<PartyHistory> {
    const own = side === 'BRAND' ? { brandId: userId } : { creatorId: userId };
    const [user, deals, disputes, disputesOpened] = await Promise.all([
      this.prisma.user.findFirstOrThrow({
        where: { id: userId },
        select: { id: true, createdAt: true, status: true },
      }),
      this.prisma.deal.groupBy({ by: ['status'], where: own, _count: true }),
      this.prisma.dispute.groupBy({ by: ['outcome'], where: { deal: own }, _count: true }),
      this.prisma.dispute.count({ where: { deal: own, openerId: userId } }),
    ]);
    const dealsIn = (status: string) => deals.find((group) => group.status === status)?._count ?? 0;
    const endedAs = (outcome: string) => disputes.find((group) => group.outcome === outcome)?._count ?? 0;
    const sumOf = (groups: { _count: number }[]) => groups.reduce((sum, { _count }) => sum + _count, 0);
    const [completedDeals, canceledDeals] = [dealsIn('COMPLETED'), dealsIn('CANCELED')];
    return {
      id: user.id,
      memberSince: user.createdAt,
      status: user.status,
      completedDeals,
      canceledDeals,
      openDeals: sumOf(deals) - completedDeals - canceledDeals,
      disputes: sumOf(disputes),
      disputesOpened,
      outcomes: { RELEASE: endedAs('RELEASE'), REFUND: endedAs('REFUND'), SPLIT: endedAs('SPLIT') },
    };
  }
}
