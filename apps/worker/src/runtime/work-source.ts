import { Injectable } from '@nestjs/common';
import { OutboxQueries } from '@dubl/core/platform/outbox';
import { Counters } from './counters.js';

/** Nest injection token of what the health report counts. */
export const WORK_SOURCE = Symbol('WORK_SOURCE');

/** Since the process started. */
export interface WorkCounts {
  lastSuccessAt: Date | null;
  lastErrorAt: Date | null;
  processed: number;
  sent: number;
  skipped: number;
  acked: number;
  failed: number;
}

/** What is left to do, whoever does it. */
export interface Backlog {
  dead: number;
  lagMs: number;
  backlog: number;
}

export interface WorkSource {
  readonly scope: 'worker' | 'telegram';
  counts(): WorkCounts;
  /** @throws while Postgres cannot be asked */
  backlog(): Promise<Backlog>;
}

/** The events: of the whole worker and of outbox:worker. */
@Injectable()
export class EventWork implements WorkSource {
  readonly scope = 'worker';

  constructor(
    private readonly counters: Counters,
    private readonly outbox: OutboxQueries,
  ) {}

  counts(): WorkCounts {
    const { sent, outcomes, lastSuccessAt, lastErrorAt } = this.counters;
    const { processed, skipped, acked, failed } = outcomes;
    return { lastSuccessAt, lastErrorAt, processed, sent, skipped, acked, failed };
  }

  async backlog(): Promise<Backlog> {
    const { dead, lagMs, backlog } = await this.outbox.state();
    return { dead, lagMs, backlog };
  }
}
