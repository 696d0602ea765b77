import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { OutboxQueries } from '@dubl/core/platform/outbox';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { DeliveryLoops } from './delivery-loops.js';
import { EventQueue } from './event-queue.js';
import { EventWorker } from './event-worker.js';
import { Heartbeat } from './heartbeat.js';
import { Relay } from './relay.js';
import { SERVICES, type Service } from './service.js';
import { SweepRunner } from './sweeps.js';

/** With what closing takes, the process is gone within the ten seconds that supervisors give it. */
const STOP_WITHIN_MS = 8_000;
const REDIS_WITHIN_MS = 5_000;
const DRAIN_POLL_MS = 50;

/** Starts and stops the parts of the worker in their order. */
@Injectable()
export class Runtime {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(REDIS) private readonly redis: Redis,
    private readonly outbox: OutboxQueries,
    private readonly queue: EventQueue,
    private readonly relay: Relay,
    private readonly heartbeat: Heartbeat,
    private readonly worker: EventWorker,
    private readonly sweeps: SweepRunner,
    private readonly deliveries: DeliveryLoops,
    @Inject(SERVICES) private readonly services: readonly Service[],
  ) {}

  /** Relay and consumers. */
  startEvents(): void {
    this.redis.once('ready', () => void this.checkEviction());
    if (this.redis.status === 'ready') void this.checkEviction();
    this.worker.start();
    this.relay.start();
    this.heartbeat.start();
  }

  startSweeps(): void {
    this.sweeps.start();
  }

  startDeliveries(): void {
    this.deliveries.start();
  }

  startServices(): void {
    this.services.forEach((service) => service.start());
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
    this.startEvents();
    while (!signal.aborted && (await this.outbox.state()).due > 0) await delay(DRAIN_POLL_MS);
  }

  /**
   * Stops claiming, then finishes what is in hand. What is not finished in time is left: its transaction
   * rolls back with the process, and its claim runs out.
   */
  async stop(): Promise<void> {
    this.heartbeat.stop();
    const finished = (async () => {
      const services = this.services.map((service) => service.stop());
      await Promise.all([this.relay.stop(), this.sweeps.stop(), this.deliveries.stop(), ...services]);
      await this.worker.stop();
      return true;
    })();
    const inTime = await Promise.race([finished, delay(STOP_WITHIN_MS, false, { ref: false })]);
    if (!inTime) this.logger.warn('stopped before all work in hand was finished');
    await Promise.race([this.queue.close(), delay(1_000, undefined, { ref: false })]).catch(() => undefined);
  }

  /** A queue that Redis may evict from loses its memory; the outbox would drive it again, slowly. */
  private async checkEviction(): Promise<void> {
    const policy = /maxmemory_policy:(\S+)/.exec(await this.redis.info('memory').catch(() => ''))?.[1];
    if (policy !== undefined && policy !== 'noeviction')
      this.logger.warn({ policy }, 'redis: maxmemory-policy must be noeviction');
  }
}
