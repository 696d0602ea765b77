import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { LongPool } from './pool.js';

/** Text with `$1` … and its values; fragments made by `sql` are one. */
export interface Statement {
  text: string;
  values?: unknown[];
}

/** Runs a statement inside the snapshot it was given with. */
export type SnapshotQuery = <R extends QueryResultRow>(statement: Statement) => Promise<R[]>;

const BATCH = 1_000;

/** Reads that take long or are large, on the small second pool, each in a snapshot of its own. */
@Injectable()
export class LongReads {
  constructor(@Inject(LongPool) private readonly pool: LongPool) {}

  /** All statements of `work` see one moment of the database; work that goes on meanwhile is not seen. */
  async snapshot<T>(work: (query: SnapshotQuery) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await begin(client);
      const result = await work(async (statement) => (await client.query(statement)).rows);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      client.release(true); // whatever state it is in, it goes; closing it ends the snapshot
      throw error;
    }
  }

  /**
   * Every row of a statement, through a cursor of the server: neither side ever holds more than a batch. A
   * reader that leaves early gives its connection back; one that does not come back for a minute loses it.
   */
  async *rows<R extends QueryResultRow>({ text, values }: Statement): AsyncGenerator<R> {
    const client = await this.pool.connect();
    let release = (broken: boolean) => {
      release = () => undefined;
      client.release(broken);
    };
    // Cut off by the server while nobody was reading: the place in the pool must not wait for the reader.
    client.once('end', () => release(true));
    try {
      await begin(client);
      await client.query({ text: `DECLARE long_read NO SCROLL CURSOR FOR ${text}`, values });
      for (let last = BATCH; last === BATCH;) {
        const { rows } = await client.query<R>(`FETCH ${BATCH} FROM long_read`);
        last = rows.length;
        yield* rows;
      }
      await client.query('COMMIT');
      release(false);
    } finally {
      release(true); // not reached the end: closing the connection is what ends the snapshot
    }
  }
}

const begin = (client: PoolClient) =>
  client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
