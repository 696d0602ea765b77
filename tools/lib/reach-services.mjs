// The services a one-off command works on: those in the environment, those of the running copy,
// else our own, started for as long as the command takes.
import { inLocal, local } from './repository.mjs';
import { findRun } from './run-file.mjs';
import { telegramEnvironment } from './telegram.mjs';
import { localSecrets } from './secrets.mjs';
import { startServices } from './services.mjs';
import { childEnvironment } from './node-runtime.mjs';

/** @returns {Promise<Record<string, string>>} a complete environment for a CLI of an app */
export async function reachServices(processes) {
  const { DATABASE_URL, REDIS_URL } = process.env;
  const run = DATABASE_URL && REDIS_URL ? undefined : findRun();
  const services =
    run ?? (await startServices(processes, { data: local, logs: inLocal('logs'), database: 'dubl' }));
  return {
    APP_ENV: 'local',
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    PAYMENT_PROVIDER: 'sandbox',
    // A second worker beside the running one needs a port of its own, whichever.
    WORKER_PORT: '0',
    ...localSecrets(),
    ...(run && { PUBLIC_URL: run.url, API_URL: run.apiUrl }),
    ...childEnvironment(),
    ...telegramEnvironment(run?.telegramUrl),
    DATABASE_URL: DATABASE_URL ?? services.databaseUrl,
    REDIS_URL: REDIS_URL ?? services.redisUrl,
  };
}
