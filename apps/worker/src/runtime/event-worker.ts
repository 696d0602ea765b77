import { Inject, Injectable } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { EVENTS_QUEUE, parseEventJob, type EventJob } from '@dubl/core/platform/queue';
import { createBlockingRedis, type Redis } from '@dubl/core/platform/redis';
import { EventFailed, describeFailure } from './failure.js';
import { EventProcessor } from './event-processor.js';
import { RUNTIME_OPTIONS, type RuntimeOptions } from './runtime-options.js';

/** The consumer's side of the queue; waits for Redis as long as it takes. */
@Injectable()
export class EventWorker {
  private worker?: Worker<EventJob>;
  private connection?: Redis;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RUNTIME_OPTIONS) private readonly options: RuntimeOptions,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly processor: EventProcessor,
  ) {}

  start(): void {
    this.connection = createBlockingRedis(this.config);
    this.worker = new Worker<EventJob>(EVENTS_QUEUE, (job) => this.process(job), {
      connection: this.connection,
      prefix: this.config.queuePrefix,
      concurrency: this.options.concurrency,
    });
    this.worker.on('error', (error) => this.logger.debug({ reason: describeFailure(error) }, 'queue'));
  }

  /** BullMQ keeps the message of whatever is thrown, so nothing but ours may reach it. */
  private async process(job: Job<EventJob>): Promise<string> {
    try {
      return await this.processor.process(parseEventJob(job.data));
    } catch (error) {
      throw error instanceof EventFailed ? error : new EventFailed(describeFailure(error));
    }
  }

  /** Takes no more jobs and waits for those in hand. */
  async stop(): Promise<void> {
    await this.worker?.close();
    this.connection?.disconnect();
  }
}
