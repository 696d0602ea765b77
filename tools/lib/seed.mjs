import pg from 'pg';
import { childEnvironment, node24 } from './node-runtime.mjs';
import { inLocal, inRoot } from './repository.mjs';

/** Demo data for a database without users. A seed that was cut off is taken up again: it is idempotent. */
export async function seedIfEmpty(processes, env) {
  const state = await seedState(env.DATABASE_URL);
  if (state === 'filled') return 'data is there';
  await markSeeding(env.DATABASE_URL, true);
  await runSeed(processes, env);
  await markSeeding(env.DATABASE_URL, false);
  return undefined;
}

export function runSeed(processes, env, { logFile = inLocal('logs/seed.log') } = {}) {
  return processes.run('seed', node24(), [inRoot('prisma/seed/seed.ts')], {
    env: { ...childEnvironment(), ...env },
    logFile,
  });
}

function seedState(databaseUrl) {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM app_user) AS "hasUsers",
              shobj_description(oid, 'pg_database') = 'seeding' AS "wasCutOff"
         FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0].hasUsers && !rows[0].wasCutOff ? 'filled' : 'empty';
  });
}

// The mark lives in the database itself and outside its tables, so neither a reset nor another copy confuses it.
function markSeeding(databaseUrl, isSeeding) {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT quote_ident(current_database()) AS name');
    await client.query(`COMMENT ON DATABASE ${rows[0].name} IS ${isSeeding ? "'seeding'" : 'NULL'}`);
  });
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
