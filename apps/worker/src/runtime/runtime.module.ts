import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { OutboxRelayModule, type EventConsumer } from '@dubl/core/platform/outbox';
import { ConsumerRegistry, EVENT_CONSUMERS } from './consumer-registry.js';
import { Counters } from './counters.js';
import { EventProcessor } from './event-processor.js';
import { EventQueue } from './event-queue.js';
import { EventWorker } from './event-worker.js';
import { HealthServer } from './health-server.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { Relay } from './relay.js';
import { RUNTIME_OPTIONS, type RuntimeOptions } from './runtime-options.js';
import { Runtime } from './runtime.js';
import type { SweepPlan, TimedUseCase } from './sweep-plan.js';
import { SWEEPS, SweepRunner, type Sweep } from './sweeps.js';

export interface RuntimeParts {
  options: RuntimeOptions;
  /** The modules that consumers and sweeps come from. */
  imports: NonNullable<ModuleMetadata['imports']>;
  /** In the order in which an event visits them. */
  consumers: readonly Type<EventConsumer>[];
  sweeps: readonly SweepPlan[];
}

/** The machinery of the worker, apart from what it is used for. */
@Module({})
export class RuntimeModule {
  static register({ options, imports, consumers, sweeps }: RuntimeParts): DynamicModule {
    return {
      module: RuntimeModule,
      imports: [OutboxRelayModule, ...imports],
      providers: [
        { provide: RUNTIME_OPTIONS, useValue: options },
        { provide: EVENT_CONSUMERS, useFactory: (...all: EventConsumer[]) => all, inject: [...consumers] },
        {
          provide: SWEEPS,
          useFactory: (...useCases: TimedUseCase[]): Sweep[] =>
            useCases.map((useCase, index) => ({ ...sweeps[index]!, run: () => useCase.execute() })),
          inject: sweeps.map(({ useCase }) => useCase),
        },
        ConsumerRegistry,
        Counters,
        EventProcessor,
        EventQueue,
        EventWorker,
        Health,
        HealthServer,
        Metrics,
        Relay,
        Runtime,
        SweepRunner,
      ],
    };
  }
}
