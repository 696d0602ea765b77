import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Clock, MINUTE, SECOND } from '@dubl/core/platform/clock';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { WORK_SOURCE, type Backlog, type WorkCounts, type WorkSource } from './work-source.js';

export type Mode = 'full' | 'watch' | 'once' | 'probe';

/** Nest injection token of what knows how Telegram is. */
export const TELEGRAM_STATE = Symbol('TELEGRAM_STATE');

export interface TelegramState {
  /** off: no bot is configured, nothing is sent there. down: its last call, or one made to ask, got no good answer. */
  state(): Promise<'up' | 'down' | 'off'>;
}

/** The line of `--print-health`, of the health file and of `/health`. */
export interface HealthReport extends WorkCounts {
  ts: string;
  scope: WorkSource['scope'];
  mode: Mode;
  /** null while Postgres cannot be asked: */
  dead: number | null;
  lagMs: number | null;
  backlog: number | null;
  redis: 'up' | 'down';
  postgres: 'up' | 'down';
  telegram: 'up' | 'down' | 'off';
  /** Where messages by mail go. */
  mail: 'smtp' | 'folder' | 'off';
  /** Only where a health file was read: its owner has not written for a while. */
  stale?: boolean;
}

const LONGEST_LAG_MS = MINUTE;
const CONNECT_WITHIN_MS = 10 * SECOND;
const LOOK_AGAIN_MS = 50;
const NOTHING_KNOWN = { dead: null, lagMs: null, backlog: null };

/**
 * What is dead is for a person to look at; it does not make the process unhealthy. Telegram away is the trouble of
 * telegram:worker alone: all else of the whole worker goes on without it.
 */
export const isHealthy = ({ scope, redis, postgres, telegram, lagMs, stale }: HealthReport): boolean =>
  !stale &&
  redis === 'up' &&
  postgres === 'up' &&
  (lagMs ?? 0) <= LONGEST_LAG_MS &&
  !(scope === 'telegram' && telegram === 'down');

@Injectable()
export class Health {
  mode: Mode = 'full';

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(WORK_SOURCE) private readonly work: WorkSource,
    @Inject(TELEGRAM_STATE) private readonly telegram: TelegramState,
    private readonly clock: Clock,
  ) {}

  /** A process that has just started connects while it is asked. */
  async awaitRedis(): Promise<void> {
    const patience = AbortSignal.timeout(CONNECT_WITHIN_MS);
    // Not by its events: a first try that failed is followed by others.
    while (this.redis.status !== 'ready' && !patience.aborted) await delay(LOOK_AGAIN_MS);
  }

  async report(): Promise<HealthReport> {
    const [redis, backlog, telegram] = await Promise.all([
      this.pingRedis(),
      this.backlog(),
      this.telegram.state(),
    ]);
    return {
      ts: this.clock.now().toISOString(),
      scope: this.work.scope,
      mode: this.mode,
      ...this.work.counts(),
      ...(backlog ?? NOTHING_KNOWN),
      redis,
      postgres: backlog ? 'up' : 'down',
      telegram,
      mail: this.config.mail?.kind ?? 'off',
    };
  }

  private async pingRedis(): Promise<'up' | 'down'> {
    return this.redis.ping().then(
      () => 'up',
      () => 'down',
    );
  }

  private async backlog(): Promise<Backlog | undefined> {
    return this.work.backlog().catch(() => undefined);
  }
}
