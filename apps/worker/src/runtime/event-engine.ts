import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { OutboxQueries } from '@dubl/core/platform/outbox';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { EventQueue } from './event-queue.js';
import { EventWorker } from './event-worker.js';
import { Relay } from './relay.js';

const REDIS_WITHIN_MS = 5_000;
const DRAIN_POLL_MS = 50;

/** Relay, queue and consumers: what moves an event from the outbox to its effects. */
@Injectable()
export class EventEngine {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(REDIS) private readonly redis: Redis,
    private readonly outbox: OutboxQueries,
    private readonly queue: EventQueue,
    private readonly relay: Relay,
    private readonly worker: EventWorker,
  ) {}

  start(): void {
    this.redis.once('ready', () => void this.checkEviction());
    if (this.redis.status === 'ready') void this.checkEviction();
    this.worker.start();
    this.relay.start();
  }

  /**
   * Works until nothing is due. What failed waits for its next attempt and is not due.
   * @throws when Redis does not come within 5 s: without it nothing would ever move
   */
  async drain(signal: AbortSignal): Promise<void> {
    const deadline = Date.now() + REDIS_WITHIN_MS;
    while (!this.queue.isReachable()) {
      if (signal.aborted) return;
      if (Date.now() > deadline) throw new Error('Redis cannot be reached');
      await delay(DRAIN_POLL_MS);
    }
    this.start();
    while (!signal.aborted && (await this.outbox.state()).due > 0) await delay(DRAIN_POLL_MS);
  }

  /** Claims no more, then waits for the jobs in hand. */
  async stop(): Promise<void> {
    await this.relay.stop();
    await this.worker.stop();
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  /** A queue that Redis may evict from loses its memory; the outbox would drive it again, slowly. */
  private async checkEviction(): Promise<void> {
    const policy = /maxmemory_policy:(\S+)/.exec(await this.redis.info('memory').catch(() => ''))?.[1];
    if (policy !== undefined && policy !== 'noeviction')
      this.logger.warn({ policy }, 'redis: maxmemory-policy must be noeviction');
  }
}
