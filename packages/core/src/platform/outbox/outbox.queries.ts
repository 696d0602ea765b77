import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Prisma } from '../db/index.js';

export interface OutboxState {
  /** Events that are neither done nor dead. */
  backlog: number;
  /** Of these, what may be worked on now: due, and the oldest of its aggregate. */
  due: number;
  dead: number;
  /** How long the most overdue of the due ones has been waiting. */
  lagMs: number;
}

@Injectable()
export class OutboxQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  async state(): Promise<OutboxState> {
    const now = this.clock.now();
    const [row] = await this.prisma.$queryRaw<
      { backlog: number; due: number; dead: number; oldest: Date | null }[]
    >`
      WITH unfinished AS MATERIALIZED (
        SELECT next_attempt_at,
               next_attempt_at <= ${now} AND seq = min(seq) OVER (PARTITION BY aggregate_id) AS is_due
        FROM outbox_event WHERE done_at IS NULL AND dead_at IS NULL
      )
      SELECT count(*)::int AS backlog, count(*) FILTER (WHERE is_due)::int AS due,
             min(next_attempt_at) FILTER (WHERE is_due) AS oldest,
             (SELECT count(*)::int FROM outbox_event WHERE dead_at IS NOT NULL AND done_at IS NULL) AS dead
      FROM unfinished`;
    const { oldest = null, ...counts } = row ?? { backlog: 0, due: 0, dead: 0 };
    return { ...counts, lagMs: oldest ? Math.max(0, now.getTime() - oldest.getTime()) : 0 };
  }
}
