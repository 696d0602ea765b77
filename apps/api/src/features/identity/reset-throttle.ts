import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { rateLimited } from '../../http/rate-limits.js';
import { SharedCounter } from '../../http/shared-counter.js';

/** Requests an hour. Each is a mail to somebody who may not have asked for it. */
const PER_HOUR = { account: 5, address: 20 };
const HOUR_SEC = 3_600;

type Subject = keyof typeof PER_HOUR;

/** How often a mail with a new password may be asked for: for one account, existing or not, and from one address. */
@Injectable()
export class ResetThrottle {
  private readonly counters: Record<Subject, SharedCounter>;

  constructor(@Inject(REDIS) redis: Redis, @Inject(CONFIG) config: Config) {
    const counter = (subject: Subject) =>
      new SharedCounter(redis, {
        keyPrefix: `${config.queuePrefix}:reset:${subject}`,
        points: Math.max(1, Math.round(PER_HOUR[subject] * config.rateLimitFactor)),
        duration: HOUR_SEC,
      });
    this.counters = { account: counter('account'), address: counter('address') };
  }

  /** @throws RATE_LIMITED */
  async pass(email: string, address: string): Promise<void> {
    await this.consume('address', address);
    await this.consume('account', email.toLowerCase());
  }

  private async consume(subject: Subject, value: string): Promise<void> {
    try {
      await this.counters[subject].run((limiter) => limiter.consume(keyOf(value)));
    } catch (error) {
      throw error instanceof RateLimiterRes ? rateLimited(error) : error;
    }
  }
}

/** Redis holds neither e-mails nor addresses. */
const keyOf = (value: string): string => createHash('sha256').update(value).digest('base64url');
