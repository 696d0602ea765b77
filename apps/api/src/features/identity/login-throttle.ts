import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { AppError } from '@dubl/core/platform/errors';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { rateLimited } from '../../http/rate-limits.js';
import { SharedCounter } from '../../http/shared-counter.js';

/** Wrong passwords that cost nothing; many people may share an address. */
const FREE_FAILURES = { account: 5, address: 20 };
const MEMORY_SEC = 3_600;
const LONGEST_WAIT_SEC = 900;

type Subject = keyof typeof FREE_FAILURES;

/** After some wrong passwords each further one doubles the wait: 1 s, 2 s, 4 s … 15 min, per account and address. */
@Injectable()
export class LoginThrottle {
  private readonly failures: SharedCounter;
  private readonly waits: SharedCounter;

  constructor(
    @Inject(REDIS) redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const counter = (name: string, duration: number) =>
      new SharedCounter(redis, { keyPrefix: `${config.queuePrefix}:login:${name}`, points: 1, duration });
    this.failures = counter('failures', MEMORY_SEC);
    this.waits = counter('waits', LONGEST_WAIT_SEC);
  }

  /** @throws RATE_LIMITED while the account or the address has to wait; else what `attempt` does */
  async guard<T>(email: string, address: string, attempt: () => Promise<T>): Promise<T> {
    const account = keyOf('account', email.toLowerCase());
    const keys = { account, address: keyOf('address', address) };
    await Promise.all(Object.values(keys).map((key) => this.assertNoWait(key)));
    try {
      const result = await attempt();
      await this.failures.run((limiter) => limiter.delete(account));
      return result;
    } catch (error) {
      if (error instanceof AppError && error.code === 'INVALID_CREDENTIALS') {
        await Promise.all(Object.entries(keys).map(([subject, key]) => this.count(subject as Subject, key)));
      }
      throw error;
    }
  }

  /** Whoever has just proved to own the account need not wait for the tries of before. */
  async forgive(email: string): Promise<void> {
    const account = keyOf('account', email.toLowerCase());
    await Promise.all(
      [this.failures, this.waits].map((counter) => counter.run((limiter) => limiter.delete(account))),
    );
  }

  private async assertNoWait(key: string): Promise<void> {
    const wait = await this.waits.run((limiter) => limiter.get(key));
    if (wait !== null && wait.consumedPoints > 0) throw rateLimited(wait);
  }

  private async count(subject: Subject, key: string): Promise<void> {
    const { consumedPoints } = await this.failures.run((limiter) => limiter.penalty(key));
    const beyond = consumedPoints - FREE_FAILURES[subject] * this.config.rateLimitFactor;
    if (beyond <= 0) return;
    const seconds = Math.min(2 ** (beyond - 1), LONGEST_WAIT_SEC);
    await this.waits.run((limiter) => limiter.block(key, seconds));
  }
}

/** Redis holds neither e-mails nor addresses. */
const keyOf = (subject: Subject, value: string): string =>
  `${subject}:${createHash('sha256').update(value).digest('base64url')}`;
