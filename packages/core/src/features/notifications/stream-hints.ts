import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { streamChannel } from '../../platform/queue/index.js';
import { REDIS, type Redis } from '../../platform/redis/index.js';
import type { Touched } from './telling.js';

/** Tells open pages that something changed. A hint that is lost costs freshness only: pages refetch on reconnect. */
@Injectable()
export class StreamHints {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  publish(touched: readonly Touched[]): void {
    if (touched.length === 0) return;
    const pipeline = this.redis.pipeline(); // one write for all
    for (const { userId, hint } of touched)
      pipeline.publish(streamChannel(this.config.queuePrefix, userId), JSON.stringify(hint));
    pipeline.exec().catch(() => undefined);
  }

  /** The bell of one user. */
  notificationsOf(userId: string): void {
    this.publish([{ userId, hint: { topic: 'notifications' } }]);
  }
}
