import type { INestApplicationContext } from '@nestjs/common';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { bootWorker } from '../runtime/boot.js';
import { FlagError, USAGE, parseWorkerFlags, type WorkerFlags } from '../runtime/cli-flags.js';
import { HealthFile } from '../runtime/health-file.js';
import { Health, isHealthy } from '../runtime/health.js';
import { probe } from '../runtime/probe.js';
import { Runtime } from '../runtime/runtime.js';
import { aborted, onTermination } from '../runtime/termination.js';

const flags = flagsOrExit();
const termination = onTermination();
const app = await bootWorker(loadConfigOrExit(), flags.options);
app.get(Health).mode = flags.mode;
const exitCode = flags.mode === 'probe' ? await printHealth(app, flags) : await work(app, flags);
await app.close();
process.exit(exitCode);

/** Relay and consumers without sweeps and without a port, so that it can run beside the whole worker. */
async function work(context: INestApplicationContext, { mode, healthFile }: WorkerFlags): Promise<number> {
  const runtime = context.get(Runtime);
  const file = healthFile === undefined ? undefined : new HealthFile(healthFile, context.get(Health));
  file?.start();
  try {
    if (mode === 'once') {
      await runtime.drain(termination);
    } else {
      runtime.startEvents();
      await aborted(termination);
    }
    return 0;
  } catch (error) {
    context.get<Logger>(LOGGER).error({ err: error }, 'outbox worker cannot work');
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

function flagsOrExit(): WorkerFlags {
  try {
    return parseWorkerFlags(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exit(64);
  }
}
