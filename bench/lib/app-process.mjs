// One built app of the product as a process, on the bench's database and with a queue prefix of its own.
import path from 'node:path';
import { node24 } from '../../tools/lib/node-runtime.mjs';
import { freePort } from '../../tools/lib/ports.mjs';
import { answers, waitUntil } from '../../tools/lib/readiness.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const PUBLIC_URL = 'http://localhost:3000';

/**
 * As in production, but for the rate limits. Resolves when it serves.
 * @param {'api' | 'worker'} name
 * @returns {Promise<{ origin: string, child: object }>}
 */
export async function startApp(processes, name, { databaseUrl, queuePrefix }) {
  const port = String(await freePort());
  const child = processes.start(name, node24(), [path.join(root, `apps/${name}/dist/main.js`)], {
    logFile: path.join(root, `.local/logs/bench-${name}.log`),
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      API_PORT: port,
      WORKER_PORT: port,
      PUBLIC_URL,
      QUEUE_PREFIX: queuePrefix,
      RATE_LIMIT_FACTOR: '100000',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const probe = answers(`${origin}${name === 'api' ? '/api/health/ready' : '/health'}`);
  await waitUntil({ what: name, alive: child.isAlive, probe });
  return { origin, child };
}
