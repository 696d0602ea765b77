// The processes of one running copy: API, worker, web, the gateway before them, and what stands in for Telegram.
import { childEnvironment, node24 } from './node-runtime.mjs';
import { choosePort, freePort } from './ports.mjs';
import { stage, tail } from './processes.mjs';
import { answers, waitUntil } from './readiness.mjs';
import { inRoot } from './repository.mjs';
import { telegramEnvironment, telegramProcess, wantsTelegramStandIn } from './telegram.mjs';

const nextCli = 'node_modules/next/dist/bin/next';

/** The ports people know, or the next free ones, and the origins that follow from them. */
export async function chooseOrigins() {
  const taken = new Set();
  const choose = async (variable, preferred) => {
    const port = await choosePort(variable, preferred, taken);
    taken.add(port);
    return port;
  };
  return originsOf({
    gateway: await choose('PORT', 3000),
    web: await choose('WEB_PORT', 3001),
    api: await choose('API_PORT', 4000),
    worker: await choose('WORKER_PORT', 4001),
    ...(wantsTelegramStandIn() && { telegram: await choose('TELEGRAM_PORT', 4002) }),
  });
}

/** Any free ports: a test run beside a running copy. */
export async function freeOrigins() {
  const names = ['gateway', 'web', 'api', 'worker', 'telegram'];
  const ports = await Promise.all(names.map(async (name) => [name, await freePort()]));
  return originsOf(Object.fromEntries(ports));
}

const originsOf = (ports) => ({
  ports,
  url: `http://localhost:${ports.gateway}`,
  webUrl: `http://127.0.0.1:${ports.web}`,
  apiUrl: `http://127.0.0.1:${ports.api}`,
  workerUrl: `http://127.0.0.1:${ports.worker}`,
  telegramUrl: ports.telegram && `http://127.0.0.1:${ports.telegram}`,
});

/** What the apps read; what is set by hand wins. */
export function appEnvironment({ origins, databaseUrl, redisUrl, secrets, overrides = {} }) {
  const defaults = {
    APP_ENV: 'local',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    PAYMENT_PROVIDER: 'sandbox',
    ...secrets,
  };
  return {
    ...defaults,
    ...childEnvironment(),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    PUBLIC_URL: process.env.PUBLIC_URL ?? origins.url,
    API_URL: origins.apiUrl,
    WEB_URL: origins.webUrl,
    API_PORT: String(origins.ports.api),
    WORKER_PORT: String(origins.ports.worker),
    WEB_PORT: String(origins.ports.web),
    // Only the gateway, on this machine, may say who the client is.
    TRUSTED_PROXIES: '127.0.0.1,::1',
    ...telegramEnvironment(origins.telegramUrl),
    ...overrides,
  };
}

/**
 * Starts all and waits until they answer.
 * @param {{ origins: object, env: object, logs: string, watch?: boolean, onExit?: (message: string) => void }} options
 * @returns {Promise<Record<string, number>>} process ids by name
 */
export async function startApps(processes, { origins, env, logs, watch = false, onExit = () => {} }) {
  const launch = (name, args, options = {}) => {
    const logFile = watch ? undefined : `${logs}/${name}.log`;
    return processes.start(name, node24(), args, {
      env,
      logFile,
      stage: stage.app,
      onExit: ({ code }) => onExit(`${name} ended by itself (code ${code}).${tail(logFile)}`),
      ...options,
    });
  };
  const watched = watch ? ['--watch', '--watch-preserve-output'] : [];
  const next = watch ? ['dev'] : ['start'];
  const { ports } = origins;

  const gatewayEnv = { ...env, PORT: String(ports.gateway), GATEWAY_WEBSOCKETS: watch ? '1' : '0' };
  const standIn = origins.telegramUrl && launch(...telegramProcess(ports.telegram));
  const children = [
    launch('api', [...watched, '--enable-source-maps', inRoot('apps/api/dist/main.js')]),
    launch('worker', [...watched, '--enable-source-maps', inRoot('apps/worker/dist/main.js')]),
    launch('web', [nextCli, ...next, '-p', String(ports.web), '-H', '127.0.0.1'], {
      cwd: inRoot('apps/web'),
    }),
    launch('gateway', [inRoot('tools/gateway/main.mjs')], { env: gatewayEnv }),
  ];
  const [api, worker, web, gateway] = children;
  const ready = (child, url) =>
    waitUntil({ what: child.name, alive: child.isAlive, probe: answers(url) }).catch((error) => {
      error.message += tail(child.logFile);
      throw error;
    });
  const apiReady = ready(api, `${origins.apiUrl}/api/health/ready`);
  await Promise.all([
    apiReady,
    apiReady.then(() => ready(web, origins.webUrl)), // its first page asks the API
    ready(worker, `${origins.workerUrl}/health`),
    ready(gateway, `${origins.url}/api/health/live`),
    standIn && ready(standIn, origins.telegramUrl),
  ]);
  return Object.fromEntries([...children, ...(standIn ? [standIn] : [])].map(({ name, pid }) => [name, pid]));
}
