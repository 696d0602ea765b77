import { Inject, Injectable } from '@nestjs/common';
import { Clock, SECOND } from '@dubl/core/platform/clock';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { heartbeatKey } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';

const INTERVAL_MS = 5 * SECOND;
const KEPT_SEC = 86_400;

/** Leaves the time in Redis, so that `/api/health` knows whether any worker is at work. */
@Injectable()
export class Heartbeat {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(REDIS) private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.beat(), INTERVAL_MS);
    this.redis.on('ready', () => this.beat()); // soon after a start, and after Redis was away
    this.beat();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    const now = this.clock.now().toISOString();
    this.redis.set(heartbeatKey(this.config.queuePrefix), now, 'EX', KEPT_SEC).catch(() => undefined);
  }
}
