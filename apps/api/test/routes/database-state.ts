import { Pool } from '@dubl/core/platform/db';
import type { TestApp } from '../test-app.js';

/** Tells any change of any row of any table apart, `last seen` of sessions excepted. */
export class DatabaseState {
  private constructor(
    private readonly pool: Pool,
    private readonly statement: string,
  ) {}

  static async of(api: TestApp): Promise<DatabaseState> {
    const pool = api.get(Pool);
    const { rows } = await pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    );
    const parts = rows.map(({ name }) => {
      const row = name === 'session' ? `to_jsonb(t) - 'last_seen_at' - 'idle_expires_at'` : 'to_jsonb(t)';
      return `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended((${row})::text, 0)), 0) AS state FROM ${name} t`;
    });
    return new DatabaseState(pool, parts.join(' UNION ALL '));
  }

  async read(): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ name: string; state: string }>(this.statement);
    return new Map(rows.map(({ name, state }) => [name, state]));
  }

  /** Names of the tables that differ between two readings. */
  static changed(before: Map<string, string>, after: Map<string, string>): string[] {
    return [...before.keys()].filter((table) => before.get(table) !== after.get(table));
  }
}
