import { setTimeout as sleep } from 'node:timers/promises';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Redis } from '@dubl/core/platform/redis';

/** A Redis that hangs is passed over after this long, and left alone for a while. */
const PATIENCE_MS = 50;
const REST_MS = 5_000;

export interface CounterOptions {
  keyPrefix: string;
  points: number;
  /** Seconds. */
  duration: number;
}

/**
 * A counter in Redis, shared by all processes of the API. While Redis is away, or hangs, each process counts
 * for itself: no request ever fails or waits for it.
 */
export class SharedCounter {
  private readonly shared: RateLimiterRedis;
  private readonly local: RateLimiterMemory;
  private restUntil = 0;

  constructor(
    private readonly redis: Redis,
    options: CounterOptions,
  ) {
    this.shared = new RateLimiterRedis({ ...options, storeClient: redis });
    this.local = new RateLimiterMemory(options);
  }

  /** @throws RateLimiterRes when `work` finds the points used up */
  async run<T>(work: (limiter: RateLimiterAbstract) => Promise<T>): Promise<T> {
    const answer = await this.ask(() => work(this.shared));
    return answer ? answer.value : work(this.local);
  }

  /** @returns undefined when Redis cannot say */
  private async ask<T>(work: () => Promise<T>): Promise<{ value: T } | undefined> {
    if (this.redis.status !== 'ready' || Date.now() < this.restUntil) return undefined;
    const patience = new AbortController();
    const answer = work().then((value) => ({ value }));
    answer.catch(() => undefined); // it may fail after we have stopped waiting
    try {
      const first = await Promise.race([
        answer,
        sleep(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }),
      ]);
      if (!first) this.restUntil = Date.now() + REST_MS;
      return first ?? undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      return undefined;
    } finally {
      patience.abort();
    }
  }
}
