// What needs the built product running: the black-box scenario, the browser, the books afterwards.
import fs from 'node:fs';
import { appEnvironment, freeOrigins, startApps } from '../lib/apps.mjs';
import { findChromium } from './chromium.mjs';
import { childEnvironment, node24 } from '../lib/node-runtime.mjs';
import { deployMigrations } from '../lib/prisma.mjs';
import { inRoot } from '../lib/repository.mjs';
import { localSecrets } from '../lib/secrets.mjs';
import { seedIfEmpty } from '../lib/seed.mjs';
import { prepareCode } from '../lib/setup.mjs';
import { step } from '../lib/steps.mjs';
import { check } from './source-lane.mjs';

export async function liveLane(context) {
  const { wanted, suite } = context;
  const isLive = wanted.has('smoke') || wanted.has('browser');
  if (!isLive && !wanted.has('drift')) return;
  const built = await suite('build', () =>
    check(context, 'build', ({ processes }) => prepareCode(processes)),
  );
  if (built.failed > 0) return;

  if (wanted.has('drift'))
    await suite('drift: openapi and its client', () => check(context, 'drift-openapi', openapiDrift));
  if (!isLive) return;
  const app = {};
  const started = await suite('the app starts', () => startApp(context, app));
  if (started.failed > 0) return;
  if (wanted.has('smoke')) await suite('smoke', () => smoke(context, app));
  if (wanted.has('browser')) await suite('browser', () => browser(context, app));
  await suite('the books balance', () =>
    check(context, 'ledger-check', ({ processes, logFile }) => ledgerCheck(processes, app, logFile)),
  );
}

async function startApp({ processes, services, logs, data }, app) {
  app.origins = await freeOrigins();
  app.env = appEnvironment({
    origins: app.origins,
    ...services,
    secrets: localSecrets(`${data}/secrets.json`),
    overrides: {
      APP_ENV: 'test',
      NODE_ENV: 'production',
      PUBLIC_URL: app.origins.url,
      QUEUE_PREFIX: `{test-app-${process.pid}}`,
      RATE_LIMIT_FACTOR: '1000',
      MAIL_FOLDER: `${data}/mail`,
    },
  });
  await deployMigrations(processes, services.databaseUrl);
  await step('Demo data', () => seedIfEmpty(processes, app.env));
  await startApps(processes, {
    origins: app.origins,
    env: app.env,
    logs,
    onExit: (message) => console.error(`\n${message}`), // the suites that lean on it will fail
  });
  return { passed: 1, failed: 0 };
}

async function smoke({ processes, logs, data }, { origins }) {
  const result = `${data}/smoke.json`;
  const logFile = `${logs}/smoke-output.log`;
  const env = {
    ...childEnvironment(),
    SMOKE_BASE_URL: origins.url,
    SMOKE_LOG: `${logs}/smoke.log`,
    SMOKE_RESULT: result,
  };
  await processes
    .run('smoke', process.execPath, [inRoot('tools/smoke/smoke.mjs')], { env, logFile })
    .catch((error) => {
      if (!fs.existsSync(result)) throw error;
    });
  return { ...JSON.parse(fs.readFileSync(result, 'utf8')), logFile };
}

async function browser({ processes, logs, data }, { origins, env }) {
  const report = `${data}/playwright.json`;
  const logFile = `${logs}/browser.log`;
  const args = [inRoot('apps/web/node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  await processes
    .run('playwright', node24(), args, {
      cwd: inRoot('apps/web'),
      env: {
        ...childEnvironment(),
        BASE_URL: origins.url,
        API_URL: env.API_URL,
        TELEGRAM_URL: origins.telegramUrl,
        MAIL_FOLDER: env.MAIL_FOLDER,
        DATABASE_URL: env.DATABASE_URL,
        LOG_FOLDER: logs,
        CHROMIUM_PATH: await findChromium(processes),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CI: '1',
      },
      logFile,
    })
    .catch((error) => {
      if (!fs.existsSync(report)) throw error;
    });
  const { stats, errors } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const notes = stats.flaky > 0 ? [`${stats.flaky} passed only on a second try`] : [];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    logFile,
    notes,
  };
}

const openapiDrift = ({ processes, logFile }) =>
  processes.run('openapi', process.execPath, [inRoot('tools/openapi.mjs'), '--check', '--no-build'], {
    env: childEnvironment(),
    logFile,
  });

const ledgerCheck = (processes, { env }, logFile) =>
  processes.run('ledger:check', node24(), [inRoot('apps/worker/dist/cli/ledger-check.js')], {
    env: { ...env, WORKER_PORT: '0' },
    logFile,
  });
