import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one suite: a clone of the run's template, which has every migration applied.
 * TEST_ADMIN_URL and TEST_TEMPLATE_DB come from `tools/jest/run.mjs`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE_DB: template } = process.env;
  if (!adminUrl || !template) throw new Error('run integration tests through tools/jest/run.mjs');
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  await asAdmin(adminUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}

/** The same with a connection to it, which ends when it is dropped. */
export async function connectToTestDatabase(): Promise<{ client: pg.Client; drop(): Promise<void> }> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return { client, drop: () => client.end().then(database.drop) };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Another suite may be cloning at this moment, which holds the template: wait for it.
    await client.query("SELECT pg_advisory_lock(hashtext('dubl test databases'))");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
