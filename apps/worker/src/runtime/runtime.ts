import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { ConsumerRegistry } from './consumer-registry.js';
import { DeliveryLoops } from './delivery-loops.js';
import { EventEngine } from './event-engine.js';
import { Heartbeat } from './heartbeat.js';
import { SERVICES, type Service } from './service.js';
import { SweepRunner } from './sweeps.js';

/** With what closing takes, the process is gone within the ten seconds that supervisors give it. */
const STOP_WITHIN_MS = 8_000;

/** Starts and stops the parts that this process has, in their order. */
@Injectable()
export class Runtime {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SERVICES) private readonly services: readonly Service[],
    private readonly registry: ConsumerRegistry,
    private readonly events: EventEngine,
    private readonly heartbeat: Heartbeat,
    private readonly sweeps: SweepRunner,
    private readonly deliveries: DeliveryLoops,
  ) {}

  start(): void {
    if (this.drivesEvents) this.startEvents();
    this.sweeps.start();
    this.deliveries.start();
    this.services.forEach((service) => service.start());
  }

  /** Relay and consumers alone. */
  startEvents(): void {
    this.events.start();
    this.heartbeat.start();
  }

  /**
   * Works off what is due: events first, since they make messages.
   * @throws when Redis is not there for the events; what a service throws, when the messages are out
   */
  async drain(signal: AbortSignal): Promise<void> {
    if (this.drivesEvents) {
      this.heartbeat.start();
      await this.events.drain(signal);
    }
    const services = await Promise.allSettled(this.services.map((service) => service.drain(signal)));
    await this.deliveries.drain(signal); // whatever became of the services: messages wait for none of them
    for (const outcome of services) if (outcome.status === 'rejected') throw outcome.reason;
  }

  /**
   * Stops claiming, then finishes what is in hand. What is not finished in time is left: its transaction
   * rolls back with the process, and its claim runs out.
   */
  async stop(): Promise<void> {
    this.heartbeat.stop();
    const parts = [this.events, this.sweeps, this.deliveries, ...this.services];
    const finished = Promise.all(parts.map((part) => part.stop())).then(() => true);
    const inTime = await Promise.race([finished, delay(STOP_WITHIN_MS, false, { ref: false })]);
    if (!inTime) this.logger.warn('stopped before all work in hand was finished');
    await Promise.race([this.events.close(), delay(1_000, undefined, { ref: false })]).catch(() => undefined);
  }

  /** Whoever has no consumers leaves the events to others: here they would count as unknown. */
  private get drivesEvents(): boolean {
    return !this.registry.isEmpty;
  }
}
