import { Module, type DynamicModule } from '@nestjs/common';
import { TelegramLine } from '@dubl/core/features/telegram';
import type { Config } from '@dubl/core/platform/config';
import { PlatformModule } from '@dubl/core/platform/module';
import { featureModules } from './features/modules.js';
import { PARTS, type Process } from './features/parts.js';
import { sandboxSweeps, sweeps } from './features/sweeps.js';
import type { RuntimeOptions } from './runtime/runtime-options.js';
import type { SweepPlan } from './runtime/sweep-plan.js';
import { RuntimeModule } from './runtime/runtime.module.js';

@Module({})
export class WorkerModule {
  static forRoot(config: Config, options: RuntimeOptions, process: Process): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, LOG_SCOPES[process]),
        RuntimeModule.register({
          options,
          imports: featureModules,
          ...PARTS[process],
          sweeps: process === 'worker' ? sweepsOf(config) : [],
          telegram: TelegramLine,
        }),
      ],
    };
  }
}

const LOG_SCOPES: Record<Process, string> = { worker: 'worker', outbox: 'worker', telegram: 'telegram' };

const sweepsOf = ({ paymentProvider }: Config): readonly SweepPlan[] =>
  paymentProvider === 'sandbox' ? [...sweeps, ...sandboxSweeps] : sweeps;
