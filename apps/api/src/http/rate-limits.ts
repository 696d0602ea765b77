import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import type { Redis } from '@dubl/core/platform/redis';
import type { RateClass } from './route-decorators.js';

const MINUTE_SEC = 60;

/** Requests a minute at RATE_LIMIT_FACTOR = 1. Many people may share an address, so it may do more than one user. */
const PER_ADDRESS: Record<RateClass, number> = { auth: 30, write: 240, read: 1_200, search: 300 };
const PER_USER: Record<RateClass, number> = { auth: 30, write: 120, read: 600, search: 120 };

/** A Redis that hangs is passed over after this long, and left alone for a while. */
const PATIENCE_MS = 50;
const REST_MS = 5_000;

interface Limiter {
  shared: RateLimiterRedis;
  local: RateLimiterMemory;
}

/** Counts in Redis, shared by all API processes; while Redis is away each process counts for itself. */
export class RateLimits {
  private readonly limiters = new Map<string, Limiter>();
  private restUntil = 0;

  constructor(
    private readonly redis: Redis,
    private readonly config: Pick<Config, 'rateLimitFactor' | 'queuePrefix'>,
  ) {}

  async passAddress(rateClass: RateClass, address: string): Promise<void> {
    await this.consume(`address-${rateClass}`, PER_ADDRESS[rateClass], address);
  }

  async passUser(rateClass: RateClass, userId: string): Promise<void> {
    await this.consume(`user-${rateClass}`, PER_USER[rateClass], userId);
  }

  /** @throws RATE_LIMITED */
  private async consume(name: string, perMinute: number, key: string): Promise<void> {
    const limiter = this.limiterOf(name, Math.max(1, Math.round(perMinute * this.config.rateLimitFactor)));
    try {
      if (await this.consumeShared(limiter.shared, key)) return;
      await limiter.local.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('RATE_LIMITED', {
        retryAfterSec: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      });
    }
  }

  /** @returns false when Redis cannot say */
  private async consumeShared(shared: RateLimiterRedis, key: string): Promise<boolean> {
    if (this.redis.status !== 'ready' || Date.now() < this.restUntil) return false;
    const patience = new AbortController();
    const counted = shared.consume(key).then(() => true);
    counted.catch(() => undefined); // it may fail after we have stopped waiting
    try {
      const answered = await Promise.race([
        counted,
        sleep(PATIENCE_MS, false, { signal: patience.signal, ref: false }),
      ]);
      if (!answered) this.restUntil = Date.now() + REST_MS;
      return answered;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      return false;
    } finally {
      patience.abort();
    }
  }

  private limiterOf(name: string, points: number): Limiter {
    const known = this.limiters.get(name);
    if (known) return known;
    const options = { points, duration: MINUTE_SEC, keyPrefix: `${this.config.queuePrefix}:limit:${name}` };
    const limiter = {
      shared: new RateLimiterRedis({ ...options, storeClient: this.redis }),
      local: new RateLimiterMemory(options),
    };
    this.limiters.set(name, limiter);
    return limiter;
  }
}
