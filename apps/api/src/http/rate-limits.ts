import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import type { Redis } from '@dubl/core/platform/redis';
import type { RateClass } from './route-decorators.js';
import { SharedCounter } from './shared-counter.js';

const MINUTE_SEC = 60;

/** Requests a minute at RATE_LIMIT_FACTOR = 1. Many people may share an address, so it may do more than one user. */
const PER_ADDRESS: Record<RateClass, number> = {
  auth: 30,
  write: 240,
  read: 1_200,
  search: 300,
  // A provider has few addresses, and its calls carry a secret or a signature.
  webhook: 3_000,
};
const PER_USER: Record<RateClass, number> = { auth: 30, write: 120, read: 600, search: 120, webhook: 0 };

/** How many requests of a class an address and a user may make. */
export class RateLimits {
  private readonly counters = new Map<string, SharedCounter>();

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
    try {
      await this.counterOf(name, perMinute).run((limiter) => limiter.consume(key));
    } catch (error) {
      throw error instanceof RateLimiterRes ? rateLimited(error) : error;
    }
  }

  private counterOf(name: string, perMinute: number): SharedCounter {
    const known = this.counters.get(name);
    if (known) return known;
    const counter = new SharedCounter(this.redis, {
      keyPrefix: `${this.config.queuePrefix}:limit:${name}`,
      points: Math.max(1, Math.round(perMinute * this.config.rateLimitFactor)),
      duration: MINUTE_SEC,
    });
    this.counters.set(name, counter);
    return counter;
  }
}

export function rateLimited({ msBeforeNext }: RateLimiterRes): AppError {
  return new AppError('RATE_LIMITED', { retryAfterSec: Math.max(1, Math.ceil(msBeforeNext / 1_000)) });
}
