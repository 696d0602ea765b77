import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { DeliveriesModule, type ChannelSender } from '@dubl/core/features/deliveries';
import { OutboxRelayModule, type EventConsumer } from '@dubl/core/platform/outbox';
import { ConsumerRegistry, EVENT_CONSUMERS } from './consumer-registry.js';
import { Counters } from './counters.js';
import { DeliveryHints } from './delivery-hints.js';
import { CHANNEL_SENDERS, DeliveryLoops } from './delivery-loops.js';
import { EventEngine } from './event-engine.js';
import { EventProcessor } from './event-processor.js';
import { EventQueue } from './event-queue.js';
import { EventWorker } from './event-worker.js';
import { Heartbeat } from './heartbeat.js';
import { HealthServer } from './health-server.js';
import { Health, TELEGRAM_STATE, type TelegramState } from './health.js';
import { Metrics } from './metrics.js';
import { Relay } from './relay.js';
import { RUNTIME_OPTIONS, type RuntimeOptions } from './runtime-options.js';
import { Runtime } from './runtime.js';
import { SERVICES, type Service } from './service.js';
import type { SweepPlan, TimedUseCase } from './sweep-plan.js';
import { SWEEPS, SweepRunner, type Sweep } from './sweeps.js';
import { EventWork, WORK_SOURCE, type WorkSource } from './work-source.js';

export interface RuntimeParts {
  options: RuntimeOptions;
  /** The modules that consumers and sweeps come from. */
  imports: NonNullable<ModuleMetadata['imports']>;
  /** In the order in which an event visits them. */
  consumers: readonly Type<EventConsumer>[];
  /** The outer channels. */
  senders: readonly Type<ChannelSender>[];
  /** What listens by itself. */
  services?: readonly Type<Service>[];
  sweeps: readonly SweepPlan[];
  /** What the health report counts: the events, unless it is told otherwise. */
  work?: Type<WorkSource>;
  /** Who knows how Telegram is; where nobody does, it is off. */
  telegram?: Type<TelegramState>;
}

const NO_TELEGRAM: TelegramState = { state: () => Promise.resolve('off') };

/** The machinery of the worker, apart from what it is used for. */
@Module({})
export class RuntimeModule {
  static register({
    options,
    imports,
    consumers,
    senders,
    services = [],
    sweeps,
    work = EventWork,
    telegram,
  }: RuntimeParts): DynamicModule {
    return {
      module: RuntimeModule,
      imports: [OutboxRelayModule, DeliveriesModule, ...imports],
      providers: [
        { provide: RUNTIME_OPTIONS, useValue: options },
        { provide: EVENT_CONSUMERS, useFactory: (...all: EventConsumer[]) => all, inject: [...consumers] },
        { provide: CHANNEL_SENDERS, useFactory: (...all: ChannelSender[]) => all, inject: [...senders] },
        { provide: SERVICES, useFactory: (...all: Service[]) => all, inject: [...services] },
        {
          provide: SWEEPS,
          useFactory: (...useCases: TimedUseCase[]): Sweep[] =>
            useCases.map((useCase, index) => ({ ...sweeps[index]!, run: () => useCase.execute() })),
          inject: sweeps.map(({ useCase }) => useCase),
        },
        { provide: WORK_SOURCE, useClass: work },
        telegram
          ? { provide: TELEGRAM_STATE, useExisting: telegram }
          : { provide: TELEGRAM_STATE, useValue: NO_TELEGRAM },
        ConsumerRegistry,
        Counters,
        DeliveryHints,
        DeliveryLoops,
        EventEngine,
        EventProcessor,
        EventQueue,
        EventWorker,
        Health,
        Heartbeat,
        HealthServer,
        Metrics,
        Relay,
        Runtime,
        SweepRunner,
      ],
    };
  }
}
