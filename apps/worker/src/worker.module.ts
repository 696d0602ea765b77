import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@dubl/core/platform/config';
import { PlatformModule } from '@dubl/core/platform/module';
import { consumers } from './features/consumers.js';
import { featureModules } from './features/modules.js';
import { senders } from './features/senders.js';
import { services } from './features/services.js';
import { sandboxSweeps, sweeps } from './features/sweeps.js';
import type { RuntimeOptions } from './runtime/runtime-options.js';
import { RuntimeModule } from './runtime/runtime.module.js';

@Module({})
export class WorkerModule {
  static forRoot(config: Config, options: RuntimeOptions): DynamicModule {
    const isSandbox = config.paymentProvider === 'sandbox';
    const planned = isSandbox ? [...sweeps, ...sandboxSweeps] : sweeps;
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, 'worker'),
        RuntimeModule.register({
          options,
          imports: featureModules,
          consumers,
          senders,
          services,
          sweeps: planned,
        }),
      ],
    };
  }
}
