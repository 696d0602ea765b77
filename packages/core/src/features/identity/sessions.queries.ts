import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Prisma } from '../../platform/db/index.js';

export interface SessionView {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  ip: string;
  /** The one that asks. */
  isCurrent: boolean;
}

@Injectable()
export class SessionQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** Live sessions, the latest used first. */
  async list(userId: string, currentId: string): Promise<SessionView[]> {
    const now = this.clock.now();
    const rows = await this.prisma.session.findMany({
      where: { userId, revokedAt: null, idleExpiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
      select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, ip: true },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
    return rows.map((row) => ({ ...row, isCurrent: row.id === currentId }));
  }

  /** For what outlives its request, such as an event stream; asking does not count as activity. */
  async isLive(sessionId: string): Promise<boolean> {
    const now = this.clock.now();
    const live = { revokedAt: null, idleExpiresAt: { gt: now }, absoluteExpiresAt: { gt: now } };
    const row = await this.prisma.session.findFirst({
      where: { id: sessionId, ...live, user: { status: { not: 'DELETED' } } },
      select: { id: true },
    });
    return row !== null;
  }
}
