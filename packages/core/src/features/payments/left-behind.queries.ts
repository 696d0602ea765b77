import { Injectable } from '@nestjs/common';
import { Prisma } from '../../platform/db/index.js';

export interface LeftBehind {
  provider: string;
  deposits: number;
  payouts: number;
}

/** What still waits for a provider that is not the one in use, and therefore for nobody. */
@Injectable()
export class LeftBehindQueries {
  constructor(private readonly prisma: Prisma) {}

  /** @param provider the one in use */
  async count(provider: string): Promise<LeftBehind[]> {
    const others = { provider: { not: provider } };
    const [deposits, payouts] = await Promise.all([
      this.prisma.deposit.groupBy({
        by: ['provider'],
        where: { ...others, startedAt: { not: null }, nextCheckAt: { not: null } },
        _count: true,
      }),
      this.prisma.payout.groupBy({
        by: ['provider'],
        where: { ...others, status: { in: ['APPROVED', 'SENDING'] } },
        _count: true,
      }),
    ]);
    const names = new Set([...deposits, ...payouts].map((group) => group.provider));
    const countOf = (groups: { provider: string; _count: number }[], name: string) =>
      groups.find((group) => group.provider === name)?._count ?? 0;
    return [...names].map((name) => ({
      provider: name,
      deposits: countOf(deposits, name),
      payouts: countOf(payouts, name),
    }));
  }
}
