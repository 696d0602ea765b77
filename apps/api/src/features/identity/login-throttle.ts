import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import { REDIS, type Redis } from '@dubl/core/platform/redis';

/** Wrong passwords that cost nothing; many people may share an address. */
const FREE_FAILURES = { account: 5, address: 20 };
const MEMORY_SEC = 3_600;
const LONGEST_WAIT_SEC = 900;

type Subject = keyof typeof FREE_FAILURES;

/**
 * After some wrong passwords each further one doubles the wait: 1 s, 2 s, 4 s … 15 min, per account and per
 * address. Counted in Redis; while it is away, in memory.
 */
@Injectable()
export class LoginThrottle {
  private readonly failures: RateLimiterAbstract;
  private readonly waits: RateLimiterAbstract;

  constructor(
    @Inject(REDIS) redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const limiter = (name: string, duration: number) => {
      const options = { points: 1, duration, keyPrefix: `${config.queuePrefix}:login:${name}` };
      return new RateLimiterRedis({
        ...options,
        storeClient: redis,
        insuranceLimiter: new RateLimiterMemory(options),
      });
    };
    this.failures = limiter('failures', MEMORY_SEC);
    this.waits = limiter('waits', LONGEST_WAIT_SEC);
  }

  /** @throws RATE_LIMITED while the account or the address has to wait; else what `attempt` does */
  async guard<T>(email: string, address: string, attempt: () => Promise<T>): Promise<T> {
    const account = keyOf('account', email.toLowerCase());
    const keys = { account, address: keyOf('address', address) };
    await Promise.all(Object.values(keys).map((key) => this.assertNoWait(key)));
    try {
      const result = await attempt();
      await this.failures.delete(account);
      return result;
    } catch (error) {
      if (error instanceof AppError && error.code === 'INVALID_CREDENTIALS') {
        await Promise.all(Object.entries(keys).map(([subject, key]) => this.count(subject as Subject, key)));
      }
      throw error;
    }
  }

  private async assertNoWait(key: string): Promise<void> {
    const wait = await this.waits.get(key);
    if (wait === null || wait.consumedPoints === 0) return;
    throw new AppError('RATE_LIMITED', { retryAfterSec: Math.max(1, Math.ceil(wait.msBeforeNext / 1_000)) });
  }

  private async count(subject: Subject, key: string): Promise<void> {
    const { consumedPoints } = await this.failures.penalty(key);
    const beyond = consumedPoints - FREE_FAILURES[subject] * this.config.rateLimitFactor;
    if (beyond > 0) await this.waits.block(key, Math.min(2 ** (beyond - 1), LONGEST_WAIT_SEC));
  }
}

/** Redis holds neither e-mails nor addresses. */
const keyOf = (subject: Subject, value: string): string =>
  `${subject}:${createHash('sha256').update(value).digest('base64url')}`;
