import { Inject, Injectable } from '@nestjs/common';
import { runInContext } from '@dubl/core/platform/context';
import { TransactionRunner, afterCommit } from '@dubl/core/platform/db';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { OutboxRelayRepository, type EventConsumer } from '@dubl/core/platform/outbox';
import type { EventJob } from '@dubl/core/platform/queue';
import { ConsumerRegistry } from './consumer-registry.js';
import { Counters, type Outcome } from './counters.js';
import { EventFailed, describeFailure, isOutage } from './failure.js';
import { Relay } from './relay.js';

const PAUSE_AFTER_OUTAGE_MS = 1_000;

/**
 * Works on one event: one transaction holds the effects of all consumers, the rows that say so, and the end of the
 * event. Where that fails, each consumer gets a transaction of its own, so that one that cannot do its work keeps
 * none of the others from theirs; the next drive of the event goes on with those that are left.
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
  process(job: EventJob): Promise<Outcome> {
    return runInContext({ requestId: job.requestId }, () => this.drive(job));
  }

  private async drive(job: EventJob): Promise<Outcome> {
    const startedAt = performance.now();
    const line = { eventId: job.eventId, type: job.type, attempt: job.attempt };
    const consumers = this.registry.of(job.type);
    const { isOurs, errors } = await this.consume(job, consumers).then(
      (taken) => ({ isOurs: taken, errors: [] }),
      (error: unknown) => {
        if (consumers.length < 2 || isOutage(error)) return { isOurs: true, errors: [error] };
        this.logger.warn({ ...line, err: error }, 'consumers of an event get a transaction each');
        return this.consumeOneByOne(job, consumers);
      },
    );
    if (errors.length > 0) return this.fail(job, line, errors);
    if (!isOurs) return this.counted('acked');
    if (consumers.length === 0) {
      this.logger.warn(line, 'unknown event type skipped');
      return this.counted('skipped');
    }
    const durationMs = Math.round(performance.now() - startedAt);
    this.counters.took(job.type, durationMs);
    this.logger.info({ ...line, durationMs }, 'event done');
    return this.counted('processed');
  }

  /** @returns false when there is nothing to do for this drive: finished, removed, or somebody else's by now */
  private consume(job: EventJob, consumers: readonly EventConsumer[]): Promise<boolean> {
    const names = consumers.map(({ name }) => name);
    const registered = this.registry.of(job.type).map(({ name }) => name);
    return this.transactions.run(async (tx) => {
      const taken = await this.events.take(tx, job, names, registered);
      if (!taken) return false;
      if (taken.hasWaiting) afterCommit(() => this.relay.wake());
      for (const consumer of consumers)
        if (taken.fresh.includes(consumer.name)) await consumer.handle(tx, taken.event);
      return true;
    });
  }

  private async consumeOneByOne(job: EventJob, consumers: readonly EventConsumer[]) {
    const errors: unknown[] = [];
    for (const consumer of consumers) {
      try {
        if (!(await this.consume(job, [consumer]))) return { isOurs: false, errors };
      } catch (error) {
        errors.push(error); // the others still get their turn
      }
    }
    return { isOurs: true, errors };
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
