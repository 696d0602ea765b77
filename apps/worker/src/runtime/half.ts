import type { INestApplicationContext } from '@nestjs/common';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { bootWorker } from './boot.js';
import { FlagError, parseWorkerFlags, usageOf, type Half, type WorkerFlags } from './cli-flags.js';
import { HealthFile } from './health-file.js';
import { Health, isHealthy } from './health.js';
import { probe } from './probe.js';
import { Runtime } from './runtime.js';
import { aborted, onTermination } from './termination.js';

/**
 * One half of the worker alone, by the flags of the command line: without timers and without a port, so that it can run
 * beside the whole worker. Ends the process.
 */
export async function runHalf(half: Half): Promise<never> {
  const flags = flagsOrExit(half);
  const termination = onTermination();
  const app = await bootWorker(loadConfigOrExit(), flags.options, half);
  app.get(Health).mode = flags.mode;
  const exitCode =
    flags.mode === 'probe' ? await printHealth(app, flags) : await work(app, flags, termination);
  await app.close();
  process.exit(exitCode);
}

async function work(
  context: INestApplicationContext,
  { mode, healthFile }: WorkerFlags,
  termination: AbortSignal,
): Promise<number> {
  const runtime = context.get(Runtime);
  const file = healthFile === undefined ? undefined : new HealthFile(healthFile, context.get(Health));
  file?.start();
  try {
    if (mode === 'once') {
      await runtime.drain(termination);
    } else {
      runtime.start();
      await aborted(termination);
    }
    return 0;
  } catch (error) {
    context.get<Logger>(LOGGER).error({ err: error }, 'worker cannot work');
    return 1;
  } finally {
    await runtime.stop();
    await file?.stop();
  }
}

async function printHealth(context: INestApplicationContext, { healthFile }: WorkerFlags): Promise<number> {
  const report = await probe(context.get(Health), healthFile);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return isHealthy(report) ? 0 : 1;
}

function flagsOrExit(half: Half): WorkerFlags {
  try {
    return parseWorkerFlags(process.argv.slice(2), half);
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    process.stderr.write(`${error.message}\n${usageOf(half)}\n`);
    process.exit(64);
  }
}
