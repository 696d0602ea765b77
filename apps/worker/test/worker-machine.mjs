// A Postgres, a Redis and workers of one's own, to be killed at will.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createTemplateDatabase } from '../../../tools/jest/template-database.mjs';
import { turbo } from '../../../tools/lib/build.mjs';
import { childEnvironment, node24 } from '../../../tools/lib/node-runtime.mjs';
import { freePort } from '../../../tools/lib/ports.mjs';
import { startPostgres } from '../../../tools/lib/postgres.mjs';
import { createProcesses } from '../../../tools/lib/processes.mjs';
import { startRedis } from '../../../tools/lib/redis.mjs';
import { alone } from '../../../tools/lib/setup.mjs';

const LEASE_MS = 1_500;
const program = path.resolve(import.meta.dirname, '../dist/cli/outbox-worker.js');

export async function createMachine() {
  const processes = createProcesses();
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'dubl-faults-'));
  fs.chmodSync(directory, 0o755); // Postgres may run as another user
  processes.removeAtEnd(directory);
  const at = (name) => path.join(directory, name);
  // What runs here is the built program; turbo knows whether it is up to date.
  await alone(() =>
    turbo(processes, ['run', 'build', '--filter=@dubl/worker'], { logFile: at('build.log') }),
  );

  const postgresOptions = {
    directory: at('postgres'),
    logFile: at('postgres.log'),
    port: await freePort(),
    throwaway: true,
  };
  const redisOptions = {
    directory: at('redis'),
    logFile: at('redis.log'),
    port: await freePort(),
    throwaway: true,
  };
  let { adminUrl, urlOf, child: postgres } = await startPostgres(processes, postgresOptions);
  let { url: redisUrl, child: redis } = await startRedis(processes, redisOptions);
  const { name } = await createTemplateDatabase(adminUrl);
  const databaseUrl = urlOf(name);

  const env = {
    ...childEnvironment(),
    APP_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    QUEUE_PREFIX: '{faults}',
    LOG_LEVEL: 'info',
    NODE_OPTIONS: '',
  };
  const workerLog = at('worker.log');
  const launch = (...flags) =>
    processes.start(
      'worker',
      node24(),
      [program, '--interval', '50', '--lease', String(LEASE_MS), ...flags],
      {
        env,
        logFile: workerLog,
      },
    );

  async function query(text, values) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    directory,
    launch,
    query,
    runOnce: (...flags) => launch('--once', ...flags).ended,
    printHealth: (...flags) => launch('--print-health', ...flags).ended,

    logLines: () =>
      fs
        .readFileSync(workerLog, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),

    async flushRedis() {
      const client = new Redis(redisUrl);
      await client.flushall();
      client.disconnect();
    },
    killRedis: () => crash(redis.pid, redis),
    async restartRedis() {
      ({ url: redisUrl, child: redis } = await startRedis(processes, redisOptions));
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

    async addUser() {
      const id = randomUUID();
      await query(
        `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
         VALUES ($1, $2, '', 'BRAND', 'Проба', now())`,
        [id, `${id}@example.com`],
      );
      return id;
    },
    /** As many events, spread over some aggregates, in one committed transaction. */
    async appendEvents(userId, count, aggregates = 20) {
      const owners = Array.from({ length: aggregates }, () => randomUUID());
      const ids = Array.from({ length: count }, () => randomUUID());
      await query(
        `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
         SELECT e.id, 'user', e.owner, 'PASSWORD_CHANGED', jsonb_build_object('userId', $3::text), 'request-' || e.id, now(), now()
         FROM unnest($1::uuid[], $2::uuid[]) AS e (id, owner)`,
        [ids, ids.map((_, index) => owners[index % aggregates]), userId],
      );
      return ids;
    },
    /** Ids of events by their committed effects: one entry for each effect. */
    effects: async () => (await query('SELECT event_id FROM notification')).map(({ event_id: id }) => id),
    unfinished: async () =>
      Number((await query('SELECT count(*) FROM outbox_event WHERE done_at IS NULL'))[0].count),
    finished: async () =>
      Number((await query('SELECT count(*) FROM outbox_event WHERE done_at IS NOT NULL'))[0].count),
    /** Events that were done before an earlier event of their aggregate. */
    outOfOrder: () =>
      query(`SELECT id FROM (
               SELECT id, done_at, max(done_at) OVER (PARTITION BY aggregate_id ORDER BY seq) AS latest FROM outbox_event
             ) AS event WHERE done_at < latest`),
    committed: async () => (await query('SELECT id FROM outbox_event')).map(({ id }) => id),
  };
}

/** No signal that could be handled. */
export async function crash(pid, child) {
  process.kill(pid, 'SIGKILL');
  await child.ended;
}
