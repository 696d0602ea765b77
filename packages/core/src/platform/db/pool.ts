import pg from 'pg';
import type { Config } from '../config/index.js';
import { ambientTransaction } from './ambient.js';

// int8 is money and counters: exact, never a float and never a string. Set per pool, because Prisma's
// adapter falls back to pg's global parsers and wants its strings.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid, format),
};

const STATEMENT_TIMEOUT_MS = 5_000;
const LOCK_TIMEOUT_MS = 2_000;
const CONNECT_TIMEOUT_MS = 3_000;

/**
 * The pool that Kysely and Prisma share. Inside an ambient transaction plain queries go to that
 * transaction's connection, so that Prisma reads there see what Kysely has written and not committed.
 */
export class Pool extends pg.Pool {
  // The overloads of pg's query() cannot be restated in a subclass; the signature is kept by the cast below.
  override query = ((...args: unknown[]) => {
    const query =
      ambientTransaction()?.query ?? (pg.Pool.prototype.query.bind(this) as (...a: unknown[]) => unknown);
    return query(...args);
  }) as pg.Pool['query'];
}

/** For reconciliation, retention and CSV: few connections, long statements, away from the requests' pool. */
export class LongPool extends pg.Pool {}

const LONG_STATEMENT_TIMEOUT_MS = 5 * 60_000;

export function createLongPool(config: Pick<Config, 'databaseUrl'>, applicationName: string): LongPool {
  const pool = new LongPool({
    connectionString: config.databaseUrl,
    max: 2,
    types,
    application_name: `${applicationName}-long`,
    statement_timeout: LONG_STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Somebody who downloads a file and stops reading must not keep the others waiting.
    idle_in_transaction_session_timeout: 60_000,
  });
  return withErrorListeners(pool);
}

export function createPool(
  config: Pick<Config, 'databaseUrl' | 'databasePoolSize'>,
  applicationName: string,
): Pool {
  const pool = new Pool({
    connectionString: config.databaseUrl,
    max: config.databasePoolSize,
    types,
    application_name: applicationName,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 30_000,
  });
  return withErrorListeners(pool);
}

/** Without listeners a restart of Postgres would end the process; the error reaches the query itself anyway. */
function withErrorListeners<P extends pg.Pool>(pool: P): P {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
