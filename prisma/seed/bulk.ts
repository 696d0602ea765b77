import { LongPool } from '@dubl/core/platform/db';
import type { App } from './app.ts';
import { BULK_BRANDS, BULK_CREATORS, BULK_JOBS, BULK_USERS } from './bulk.sql.ts';

/**
 * Many users and jobs for load tests, straight by SQL: no deals, no money, no events. The same rows on
 * every run (the generator is seeded); all or nothing. Needs the demo accounts, whose password they share.
 * @returns false when bulk rows were there before
 */
export async function seedBulk(app: App, scale: number, seedDay: Date): Promise<boolean> {
  const client = await app.get(LongPool).connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('bulk data')), setseed(0.8)`);
    const { rowCount } = await client.query(`SELECT FROM app_user WHERE email = 'bulk-1@example.com'`);
    if (rowCount === 0) {
      for (const statement of [BULK_USERS, BULK_BRANDS, BULK_CREATORS, BULK_JOBS]) {
        await client.query(statement, [scale, seedDay]);
      }
    }
    await client.query('COMMIT');
    // Fresh statistics: the load test must meet the plans of a table that has been there for a while.
    await client.query('ANALYZE app_user, brand_profile, creator_profile, job');
    return rowCount === 0;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
