import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@dubl/core/platform/config';
import { createLogger } from '@dubl/core/platform/logging';
import type { Process } from '../features/parts.js';
import { WorkerModule } from '../worker.module.js';
import type { RuntimeOptions } from './runtime-options.js';

/** Nest wires the parts; it starts nothing by itself. A mistake in the wiring ends the process. */
export async function bootWorker(
  config: Config,
  options: RuntimeOptions,
  parts: Process,
): Promise<INestApplicationContext> {
  try {
    return await NestFactory.createApplicationContext(WorkerModule.forRoot(config, options, parts), {
      logger: false,
      abortOnError: false,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    createLogger('worker', config.logLevel).fatal({ err: error, reason }, 'worker cannot start');
    process.exit(1);
  }
}
