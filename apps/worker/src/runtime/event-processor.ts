import { Inject, Injectable } from '@nestjs/common';
import { runInContext } from '@dubl/core/platform/context';
import { TransactionRunner } from '@dubl/core/platform/db';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import {
  OutboxRelayRepository,
  type ConsumedEvent,
  type DrivenEvent,
  type EventConsumer,
} from '@dubl/core/platform/outbox';
import type { EventJob } from '@dubl/core/platform/queue';
import { ConsumerRegistry } from './consumer-registry.js';
import { Counters, type Outcome } from './counters.js';
import { EventFailed, describeFailure, isOutage } from './failure.js';
import { Relay } from './relay.js';

const PAUSE_AFTER_OUTAGE_MS = 1_000;

/**
 * Works on one event: a transaction per consumer, which holds its effect and the row that says so. The
 * event is done when all have one. Whatever ends a run half-way, the next drive of the event goes on
 * with the consumers that are left.
 */
@Injectable()
export class EventProcessor {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly transactions: TransactionRunner,
    private readonly events: OutboxRelayRepository,
    private readonly registry: ConsumerRegistry,
    private readonly counters: Counters,
    private readonly relay: Relay,
  ) {}

  /** @throws EventFailed so that the queue shows the job as failed; the outbox has its own record by then */
  async process(job: EventJob): Promise<Outcome> {
    const driven = await this.transactions.run((tx) => this.events.findDriven(tx, job));
    if (!driven) return this.counted('acked'); // finished, removed, or somebody else's by now
    return runInContext({ requestId: driven.event.requestId }, () => this.drive(job, driven));
  }

  private async drive(job: EventJob, { event, attempts }: DrivenEvent): Promise<Outcome> {
    const startedAt = performance.now();
    const line = { eventId: event.id, type: event.type, attempt: attempts + 1 };
    const consumers = this.registry.of(event.type);
    if (consumers.length === 0) this.logger.warn(line, 'unknown event type skipped');

    const errors: unknown[] = [];
    for (const consumer of consumers) {
      try {
        if (!(await this.consume(job, consumer, event as ConsumedEvent))) return this.counted('acked');
      } catch (error) {
        errors.push(error); // the other consumers still get their turn
      }
    }
    if (errors.length > 0) return this.fail(job, line, errors);
    await this.finish(job.eventId, consumers);
    const durationMs = Math.round(performance.now() - startedAt);
    this.counters.took(event.type, durationMs);
    this.logger.info({ ...line, durationMs }, 'event done');
    return this.counted(consumers.length === 0 ? 'skipped' : 'processed');
  }

  /** @returns false when another drive has taken the event over */
  private consume(job: EventJob, consumer: EventConsumer, event: ConsumedEvent): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!(await this.events.lockForConsumption(tx, job))) return false;
      if (await this.events.recordConsumption(tx, consumer.name, event.id)) await consumer.handle(tx, event);
      return true;
    });
  }

  private async finish(eventId: string, consumers: readonly EventConsumer[]): Promise<void> {
    const names = consumers.map(({ name }) => name);
    const { hasSuccessor } = await this.transactions.run((tx) => this.events.markDone(tx, eventId, names));
    if (hasSuccessor) this.relay.wake(); // the next event of the aggregate was waiting for this one
  }

  private async fail(job: EventJob, line: object, errors: unknown[]): Promise<never> {
    const [error] = errors;
    const outage = errors.every(isOutage);
    const failure = await this.transactions.run(async (tx) =>
      outage
        ? this.events.release(tx, [job], PAUSE_AFTER_OUTAGE_MS)
        : this.events.markFailed(tx, job, describeFailure(errors.find((one) => !isOutage(one)))),
    );
    this.counters.count(outage ? 'released' : 'failed');
    if (failure?.dead) this.logger.error({ ...line, err: error }, 'event is dead');
    else this.logger.warn({ ...line, err: error }, 'event failed');
    throw new EventFailed(describeFailure(error));
  }

  private counted(outcome: Outcome): Outcome {
    this.counters.count(outcome);
    return outcome;
  }
}
