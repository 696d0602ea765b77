import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../platform/clock/index.js';
import { Prisma } from '../../platform/db/index.js';
import { DISPUTE_REMINDER_REPEAT, DISPUTE_TERM } from '../deals/index.js';

const BATCH = 50;

/** Which disputes admins should be reminded of. Only candidates: the deal's table judges each again under its lock. */
@Injectable()
export class DueDisputesQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** @returns ids of their deals, the oldest dispute first */
  async overdue(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.prisma.dispute.findMany({
      where: {
        status: 'OPEN',
        createdAt: { lte: later(now, -DISPUTE_TERM) },
        OR: [
          { overdueNotifiedAt: null },
          { overdueNotifiedAt: { lte: later(now, -DISPUTE_REMINDER_REPEAT) } },
        ],
      },
      orderBy: { createdAt: 'asc' },
      take: BATCH,
      select: { dealId: true },
    });
    return rows.map((row) => row.dealId);
  }
}
