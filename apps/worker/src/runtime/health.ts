import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Clock, MINUTE, SECOND } from '@dubl/core/platform/clock';
import { OutboxQueries, type OutboxState } from '@dubl/core/platform/outbox';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { Counters } from './counters.js';

export type Mode = 'full' | 'watch' | 'once' | 'probe';

/** The line of `--print-health`, of the health file and of `/health`. */
export interface HealthReport {
  ts: string;
  scope: 'worker';
  mode: Mode;
  lastSuccessAt: Date | null;
  lastErrorAt: Date | null;
  /** Since the process started: */
  processed: number;
  sent: number;
  skipped: number;
  acked: number;
  failed: number;
  /** Of the outbox; null while Postgres cannot be asked: */
  dead: number | null;
  lagMs: number | null;
  backlog: number | null;
  redis: 'up' | 'down';
  postgres: 'up' | 'down';
  /** off: no bot is configured, nothing is sent there. */
  telegram: 'on' | 'off';
  /** Where messages by mail go. */
  mail: 'smtp' | 'folder' | 'off';
  /** Only where a health file was read: its owner has not written for a while. */
  stale?: boolean;
}

const LONGEST_LAG_MS = MINUTE;
const CONNECT_WITHIN_MS = 10 * SECOND;
const LOOK_AGAIN_MS = 50;

/** Dead events are for a person to look at; they do not make the process unhealthy. */
export const isHealthy = ({ redis, postgres, lagMs, stale }: HealthReport): boolean =>
  !stale && redis === 'up' && postgres === 'up' && (lagMs ?? 0) <= LONGEST_LAG_MS;

@Injectable()
export class Health {
  mode: Mode = 'full';

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly outbox: OutboxQueries,
    private readonly counters: Counters,
  ) {}

  /** A process that has just started connects while it is asked. */
  async awaitRedis(): Promise<void> {
    const patience = AbortSignal.timeout(CONNECT_WITHIN_MS);
    // Not by its events: a first try that failed is followed by others.
    while (this.redis.status !== 'ready' && !patience.aborted) await delay(LOOK_AGAIN_MS);
  }

  async report(): Promise<HealthReport> {
    const [redis, state] = await Promise.all([this.pingRedis(), this.outboxState()]);
    const { sent, outcomes, lastSuccessAt, lastErrorAt } = this.counters;
    const { processed, skipped, acked, failed } = outcomes;
    return {
      ts: this.clock.now().toISOString(),
      scope: 'worker',
      mode: this.mode,
      lastSuccessAt,
      lastErrorAt,
      processed,
      sent,
      skipped,
      acked,
      failed,
      dead: state?.dead ?? null,
      lagMs: state?.lagMs ?? null,
      backlog: state?.backlog ?? null,
      redis,
      postgres: state ? 'up' : 'down',
      telegram: this.config.telegram ? 'on' : 'off',
      mail: this.config.mail?.kind ?? 'off',
    };
  }

  private async pingRedis(): Promise<'up' | 'down'> {
    return this.redis.ping().then(
      () => 'up',
      () => 'down',
    );
  }

  private async outboxState(): Promise<OutboxState | undefined> {
    return this.outbox.state().catch(() => undefined);
  }
}
