import type { PoolClient } from 'pg';
import type { Pool } from '../../../platform/db/index.js';
import { eventually } from '../../../testing/index.js';

/** The process is gone: nothing that it would still do reaches the database. Nobody tries this error again. */
class Vanished extends Error {}

type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * Lets a process die at one of its statements, as `kill -9` would: the server has done the statement, nobody
 * hears so, and the connection is cut without a farewell. What the code does in its last throes (roll back,
 * try again, note the failure) comes to nothing as well.
 */
export class CrashPoint {
  private left = Number.POSITIVE_INFINITY;
  /** The server's process behind the connection that was cut. */
  private dead: number | undefined;

  constructor(private readonly pool: Pool) {
    const connect = pool.connect.bind(pool) as unknown as Call;
    const query = pool.query.bind(pool) as unknown as Call;
    pool.connect = (async (...args: unknown[]) => {
      this.assertAlive();
      const client = await connect(...args);
      if (args.length === 0) this.guard(client as PoolClient);
      return client;
    }) as typeof pool.connect;
    pool.query = (async (...args: unknown[]) => {
      this.assertAlive();
      return query(...args);
    }) as unknown as typeof pool.query;
  }

  /**
   * @param step after which statement of its transactions the process dies, counted from 1
   * @returns false when there are not so many
   */
  async during(step: number, work: () => Promise<unknown>): Promise<boolean> {
    this.left = step;
    await work()
      .catch((error: unknown) => {
        if (this.dead === undefined) throw error;
      })
      .finally(() => (this.left = Number.POSITIVE_INFINITY));
    const { dead } = this;
    this.dead = undefined;
    if (dead === undefined) return false;
    await this.untilNoticed(dead);
    return true;
  }

  /** Until then its locks stand, and a sweep passes over what they hold. */
  private async untilNoticed(pid: number): Promise<void> {
    await eventually(async () => {
      const { rowCount } = await this.pool.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid]);
      return rowCount === 0;
    });
  }

  private guard(client: PoolClient): void {
    const wire = client as unknown as {
      query: Call;
      processID: number;
      connection: { stream: { destroy(): void } };
    };
    const query = wire.query.bind(client);
    const release = client.release.bind(client);
    wire.query = async (...args) => {
      this.assertAlive();
      const answer = await query(...args);
      this.left -= 1;
      if (this.left > 0) return answer;
      this.dead = wire.processID;
      wire.connection.stream.destroy();
      throw new Vanished();
    };
    client.release = (error) => {
      wire.query = query;
      client.release = release;
      release(this.dead !== undefined || error);
    };
  }

  private assertAlive(): void {
    if (this.dead !== undefined) throw new Vanished();
  }
}
