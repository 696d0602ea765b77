import { appEnvironment, chooseOrigins, startApps } from './apps.mjs';
import { deployMigrations } from './prisma.mjs';
import { inLocal, local } from './repository.mjs';
import { runFile, writeRunFile } from './run-file.mjs';
import { localSecrets } from './secrets.mjs';
import { seedIfEmpty } from './seed.mjs';
import { startServices } from './services.mjs';
import { prepareCode } from './setup.mjs';
import { secondsSinceStart, step } from './steps.mjs';
import { startWatchers } from './watchers.mjs';

const logs = inLocal('logs');
const demoAccounts = ['brand@example.com', 'creator@example.com', 'admin@example.com'];

/** Everything after the packages; resolves when the site answers. */
export async function startEverything(processes, { watch, leave }) {
  const stopOn = (message) => {
    console.error(`\n${message}`);
    leave(1);
  };
  const [{ databaseUrl, redisUrl }] = await Promise.all([
    startServices(processes, { data: local, logs, database: 'dubl' }),
    prepareCode(processes, { watch }),
  ]);
  await step('Migrations', () => deployMigrations(processes, databaseUrl));

  const origins = await chooseOrigins();
  const overrides = watch ? { NODE_ENV: 'development' } : {};
  const env = appEnvironment({ origins, databaseUrl, redisUrl, secrets: localSecrets(), overrides });
  if (env.APP_ENV !== 'production') await step('Demo data', () => seedIfEmpty(processes, env));
  if (watch) startWatchers(processes, { onExit: stopOn });

  let pids;
  await step('API, worker, web', async () => {
    pids = await startApps(processes, { origins, env, logs, watch, onExit: stopOn });
  });
  const { url, apiUrl, webUrl, workerUrl, telegramUrl } = origins;
  processes.removeIfKilled(runFile);
  writeRunFile({
    url,
    apiUrl,
    webUrl,
    workerUrl,
    telegramUrl,
    databaseUrl,
    redisUrl,
    pids: { start: process.pid, ...pids },
  });
  announce(origins, env);
}

function announce({ url, apiUrl, workerUrl, telegramUrl }, env) {
  console.log(`
«Дубль» is ready in ${secondsSinceStart()}

  ${url}   the site; the API is under /api, queues under /ops/queues
  ${apiUrl}/metrics and ${workerUrl}/metrics stay on this machine
`);
  if (telegramUrl) console.log(`  ${telegramUrl}   chats with the bot: a stand-in for Telegram\n`);
  if (env.APP_ENV !== 'production') {
    console.log(`  Demo accounts, password password123:\n    ${demoAccounts.join(', ')}\n`);
  }
  console.log('  Logs: .local/logs. Ctrl-C stops everything.');
}
