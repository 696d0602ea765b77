import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { EVENTS_QUEUE } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';

const DEPTH_STATES = ['waiting', 'active', 'failed'] as const;
export type QueueDepth = Record<(typeof DEPTH_STATES)[number], number>;

/** The queue to look at: the API adds nothing to it. */
@Injectable()
export class EventsQueue {
  readonly queue: Queue;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    this.queue = new Queue(EVENTS_QUEUE, {
      connection: redis,
      prefix: config.queuePrefix,
      skipVersionCheck: true, // see EventQueue of the worker
    });
    this.queue.on('error', () => undefined); // Redis may be away at any time; each command rejects by itself
  }

  /** Jobs by state; undefined while Redis is away. */
  async depth(): Promise<QueueDepth | undefined> {
    if (this.redis.status !== 'ready') return undefined; // BullMQ would wait for it
    return this.queue.getJobCounts(...DEPTH_STATES).then(
      (counts) => counts as QueueDepth,
      () => undefined,
    );
  }
}
