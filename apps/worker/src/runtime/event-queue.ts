import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { EVENTS_QUEUE, eventJobId, type EventJob } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';

const KEPT_JOBS = 1_000;
const DAY_SEC = 86_400;

/** The producer's side of the queue. It fails fast: the outbox is the memory, Redis only the road. */
@Injectable()
export class EventQueue {
  private readonly queue: Queue<EventJob>;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    this.queue = new Queue(EVENTS_QUEUE, {
      connection: redis,
      prefix: config.queuePrefix,
      // Asked once, before anything else: an answer that came too late would fail every later call of this process.
      skipVersionCheck: true,
      // One attempt: retries are the outbox's, which survives Redis. Finished jobs are kept for Bull board alone.
      defaultJobOptions: {
        attempts: 1,
        removeOnComplete: { count: KEPT_JOBS, age: DAY_SEC },
        removeOnFail: { count: KEPT_JOBS, age: 7 * DAY_SEC },
      },
    });
    this.queue.on('error', () => undefined); // shows in `isReachable`, and each failed command rejects
  }

  isReachable(): boolean {
    return this.redis.status === 'ready';
  }

  async add(jobs: readonly EventJob[]): Promise<void> {
    await this.queue.addBulk(
      jobs.map((data) => ({ name: EVENTS_QUEUE, data, opts: { jobId: eventJobId(data) } })),
    );
  }

  waiting(): Promise<number> {
    return this.queue.getWaitingCount();
  }

  /** Jobs by state, for the metrics. */
  depth(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'failed');
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
