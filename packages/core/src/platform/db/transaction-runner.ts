import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import { Counter } from 'prom-client';
import { AppError, conflict, isConnectionLost, isPoolExhausted, isRetryable } from '../errors/index.js';
import { ambientTransaction, runInTransaction, type AmbientTransaction, type Tx } from './ambient.js';
import type { DB } from './generated/kysely/types.js';
import { Pool } from './pool.js';
import { queryConfig } from './prepared.js';

const ATTEMPTS = 4;
const JITTER_MS = 40;
const BATCH = 500;
const plugins = [new CamelCasePlugin()];

const retries = new Counter({
  name: 'dubl_transaction_retries_total',
  help: 'Transactions tried again, by the SQLSTATE or system error of the failed attempt',
  labelNames: ['code'],
});

/**
 * Opens write transactions (READ COMMITTED with row locks). A nested `run` joins the one already open.
 *
 * Deadlocks, lock time-outs, serialization failures and lost connections are tried again up to three
 * times, the whole work anew; refusals (AppError) never. When the connection is lost at COMMIT the fate
 * of the transaction is asked of the server by its id, so that a committed success is never repeated
 * nor reported as a failure.
 */
@Injectable()
export class TransactionRunner {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const ambient = ambientTransaction();
    if (ambient) return work(ambient.tx);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        const mayPass = isRetryable(error) || (isConnectionLost(error) && !isPoolExhausted(error));
        if (error instanceof AppError || !mayPass) throw error;
        if (attempt === ATTEMPTS) throw isConnectionLost(error) ? error : conflict('BUSY');
        retries.inc({ code: (error as { code?: string }).code ?? 'UNKNOWN' });
        await sleep(Math.random() * JITTER_MS * attempt);
      }
    }
  }

  /**
   * For retention: a transaction a batch, so that no lock is held for long; it can stop anywhere and go on later.
   * @param remove takes away at most `limit` rows and answers how many
   * @returns how many went
   */
  async runInBatches(remove: (tx: Tx, limit: number) => Promise<number>): Promise<number> {
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.run((tx) => remove(tx, BATCH));
    }
    return total;
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      const transactionId = await begin(client);
      const ambient = ambientOn(client);
      const result = await runInTransaction(ambient, () => work(ambient.tx));
      await this.commit(client, transactionId);
      ambient.afterCommit.forEach((hook) => hook());
      return result;
    } catch (error) {
      broken = isConnectionLost(error) ? (error as Error) : await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async commit(client: PoolClient, transactionId: string): Promise<void> {
    try {
      await client.query('COMMIT');
    } catch (error) {
      if (!isConnectionLost(error) || !(await this.wasCommitted(transactionId))) throw error;
    }
  }

  /** `in progress` means the server has not noticed the lost client yet: ask again until it has. */
  private async wasCommitted(transactionId: string): Promise<boolean> {
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      try {
        const { rows } = await this.pool.query<{ status: string }>(
          'SELECT pg_xact_status($1::xid8) AS status',
          [transactionId],
        );
        if (rows[0]?.status !== 'in progress') return rows[0]?.status === 'committed';
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
      }
      await sleep(250);
    }
    throw new AppError('UNAVAILABLE');
  }
}

/** Runs `hook` once the surrounding transaction has committed; at once when there is none. */
export function afterCommit(hook: () => void): void {
  const ambient = ambientTransaction();
  if (ambient) ambient.afterCommit.push(hook);
  else hook();
}

/** One round trip: opens the transaction and learns its id, which outlives the connection. */
async function begin(client: PoolClient): Promise<string> {
  const results = (await client.query('BEGIN; SELECT pg_current_xact_id()::text AS id')) as unknown as {
    rows: { id: string }[];
  }[];
  return results[1]!.rows[0]!.id;
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function ambientOn(client: PoolClient): AmbientTransaction {
  const query = inTurn((...args) =>
    (client.query as (...a: unknown[]) => Promise<unknown>).apply(client, args),
  );
  // Kysely takes and releases this one connection for each query; the real release is ours.
  const connection = {
    query: (text: string, values: unknown[]) => query(queryConfig(text, values)),
    release: () => undefined,
  } as unknown as PoolClient;
  const dialect = new PostgresDialect({
    pool: { options: {}, connect: async () => connection, end: async () => undefined },
  });
  return { query, tx: new Kysely<DB>({ dialect, plugins }) as Tx, afterCommit: [] };
}

/** A connection does one thing at a time: calls made in parallel (Prisma's nested reads) wait for their turn. */
function inTurn(call: (...args: unknown[]) => Promise<unknown>): (...args: unknown[]) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const turn = last.then(() => call(...args));
    last = turn.catch(() => undefined);
    return turn;
  };
}
