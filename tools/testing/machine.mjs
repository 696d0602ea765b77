// A Postgres, a Redis and built programs of one's own, to be killed at will.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createTemplateDatabase } from '../jest/template-database.mjs';
import { turbo } from '../lib/build.mjs';
import { childEnvironment, node24 } from '../lib/node-runtime.mjs';
import { freePort } from '../lib/ports.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { createProcesses } from '../lib/processes.mjs';
import { startRedis } from '../lib/redis.mjs';
import { inRoot } from '../lib/repository.mjs';
import { alone } from '../lib/setup.mjs';

const { Redis } = createRequire(inRoot('packages/core/package.json'))('ioredis');

/** @param {{ apps: string[] }} options what is built first; turbo knows whether it is up to date */
export async function createMachine({ apps }) {
  const processes = createProcesses();
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'dubl-faults-'));
  fs.chmodSync(directory, 0o755); // Postgres may run as another user
  processes.removeAtEnd(directory);
  const at = (name) => path.join(directory, name);
  const filters = apps.map((app) => `--filter=@dubl/${app}`);
  await alone(() => turbo(processes, ['run', 'build', ...filters], { logFile: at('build.log') }));

  const place = async (name) => ({
    directory: at(name),
    logFile: at(`${name}.log`),
    port: await freePort(),
    throwaway: true,
  });
  const [postgresOptions, redisOptions] = [await place('postgres'), await place('redis')];
  let { adminUrl, urlOf, child: postgres } = await startPostgres(processes, postgresOptions);
  let { url: redisUrl, child: redis } = await startRedis(processes, redisOptions);
  const { name: database } = await createTemplateDatabase(adminUrl);
  const databaseUrl = urlOf(database);

  const env = {
    ...childEnvironment(),
    APP_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    QUEUE_PREFIX: '{faults}',
    LOG_LEVEL: 'info',
    NODE_OPTIONS: '',
  };

  async function query(text, values) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** One command, `askRedis('config', 'set', 'maxmemory', '1')`. */
  async function askRedis(...command) {
    const client = new Redis(redisUrl);
    try {
      return await client.call(...command);
    } finally {
      client.disconnect();
    }
  }

  return {
    directory,
    databaseUrl,

    /** Runs a built program, `worker/dist/main.js`; its output goes to `<name>.log`. */
    launch: (name, program, flags = [], settings = {}) =>
      processes.start(name, node24(), [inRoot('apps', program), ...flags], {
        env: { ...env, ...settings },
        logFile: at(`${name}.log`),
      }),

    logLines: (name) =>
      fs
        .readFileSync(at(`${name}.log`), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),

    query,
    askRedis,

    flushRedis: () => askRedis('flushall'),
    /** `true`: as under noeviction with no room left, whatever needs memory is refused. */
    async fillRedis(isFull) {
      await askRedis('config', 'set', 'maxmemory', isFull ? '1' : '0');
    },
    /** @returns what `work` makes of a client */
    async withRedis(work) {
      const client = new Redis(redisUrl);
      try {
        return await work(client);
      } finally {
        client.disconnect();
      }
    },
    killRedis: () => crash(redis),
    async restartRedis() {
      ({ url: redisUrl, child: redis } = await startRedis(processes, redisOptions));
    },
    /** Every connection to the database at once, whatever it is doing. @returns how many */
    async terminateConnections() {
      const [{ count }] = await query(
        `SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      return count;
    },
    /** As `pg_ctl stop -m immediate`: no farewell to clients, recovery at the next start. */
    async crashPostgres() {
      const [pid] = fs
        .readFileSync(path.join(postgresOptions.directory, 'postmaster.pid'), 'utf8')
        .split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await postgres.ended;
      ({ child: postgres } = await startPostgres(processes, postgresOptions));
    },
    close: () => processes.stopAll(),
  };
}

/** No signal that could be handled. */
export async function crash(child) {
  process.kill(child.pid, 'SIGKILL');
  await child.ended;
}
