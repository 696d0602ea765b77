import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '@dubl/core/platform/clock';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { createLogger } from '@dubl/core/platform/logging';
import { createApp } from './create-app.js';
import { Health } from './features/ops/health.service.js';

/** After the drain. Longer than the deadline of a request: what still hangs then is not going to end. */
const PATIENCE_MS = 12 * SECOND;

const config = loadConfigOrExit();
const logger = createLogger('api', config.logLevel);
const app = await createApp(config).catch((error: unknown) => {
  logger.fatal(
    { err: error, reason: error instanceof Error ? error.message : undefined },
    'API cannot start',
  );
  process.exit(1);
});

await app.listen(config.apiPort, config.host);
logger.info({ url: await app.getUrl() }, 'API is up');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** Readiness fails first and connections are given up after their next answer, then nothing new is accepted, then what is in flight ends. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info('API is stopping');
  setTimeout(() => process.exit(1), config.drainMs + PATIENCE_MS).unref();
  app.get(Health, { strict: false }).drain();
  await sleep(config.drainMs);
  await app.close();
  logger.info('API has stopped');
  process.exit(0);
}
