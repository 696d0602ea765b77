// Postgres and Redis: those named in the environment, else our own.
import pg from 'pg';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { startRedis } from './redis.mjs';
import { step } from './steps.mjs';

/**
 * @param {{ data: string, logs: string, database: string, throwaway?: boolean }} options
 * @returns {Promise<{ adminUrl: string, databaseUrl: string, redisUrl: string }>}
 */
export async function startServices(processes, options) {
  const [postgres, redisUrl] = await Promise.all([
    openPostgres(processes, options),
    openRedis(processes, options),
  ]);
  return { ...postgres, redisUrl };
}

async function openPostgres(processes, { data, logs, database, throwaway }) {
  const { DATABASE_URL: given } = process.env;
  if (given) {
    await assertReachable(given);
    if (!throwaway) return { adminUrl: given, databaseUrl: given };
    await ensureDatabase(given, database);
    return { adminUrl: given, databaseUrl: withDatabase(given, database) };
  }
  const { adminUrl, urlOf } = await step('Postgres', () =>
    startPostgres(processes, { directory: `${data}/postgres`, logFile: `${logs}/postgres.log`, throwaway }),
  );
  await ensureDatabase(adminUrl, database);
  return { adminUrl, databaseUrl: urlOf(database) };
}

async function openRedis(processes, { data, logs, throwaway }) {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  const { url } = await step('Redis', () =>
    startRedis(processes, { directory: `${data}/redis-data`, logFile: `${logs}/redis.log`, throwaway }),
  );
  return url;
}

async function assertReachable(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    if (error.code === '3D000') return; // the database is made with the first migration
    throw new Problem(
      `DATABASE_URL is set, but that Postgres cannot be used: ${error.message || error.code}.`,
    );
  }
}

function withDatabase(connectionString, database) {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}
