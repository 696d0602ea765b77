// The Prisma CLI, and the checks that make it unnecessary: it takes seconds to say that nothing has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { childEnvironment, node24 } from './node-runtime.mjs';
import { inLocal, inRoot } from './repository.mjs';

const generated = inRoot('packages/core/src/platform/db/generated');
const generatedStamp = `${generated}/.fingerprint`;
const outputs = [`${generated}/prisma/client.ts`, `${generated}/kysely/types.ts`];
const migrations = inRoot('prisma/migrations');

/** @param {string[]} args of the CLI, e.g. ['migrate', 'deploy'] */
export function prisma(processes, args, { databaseUrl, logFile } = {}) {
  const env = childEnvironment();
  if (databaseUrl) env.DATABASE_URL = databaseUrl;
  const cli = inRoot('node_modules/prisma/build/index.js');
  return processes.run(`prisma ${args.slice(0, 2).join(' ')}`, node24(), [cli, ...args], { env, logFile });
}

export async function generateClient(processes) {
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'pnpm-lock.yaml']);
  if (readStamp(generatedStamp) === wanted && outputs.every((file) => fs.existsSync(file)))
    return 'unchanged';
  await prisma(processes, ['generate'], { logFile: inLocal('logs/prisma.log') });
  writeStamp(generatedStamp, wanted);
  return undefined;
}

export async function deployMigrations(processes, databaseUrl) {
  if (await isMigrated(databaseUrl)) return 'up to date';
  await prisma(processes, ['migrate', 'deploy'], { databaseUrl, logFile: inLocal('logs/prisma.log') });
  return undefined;
}

/** True only when every migration is recorded as finished with the very text we have. */
async function isMigrated(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    return migrationNames().every((name) => applied.get(name) === checksum(name));
  } catch (error) {
    if (error.code === '42P01' || error.code === '3D000') return false; // no such table, no such database
    throw error;
  } finally {
    await client.end();
  }
}

function migrationNames() {
  return fs.readdirSync(migrations).filter((name) => fs.existsSync(`${migrations}/${name}/migration.sql`));
}

function checksum(name) {
  return createHash('sha256')
    .update(fs.readFileSync(`${migrations}/${name}/migration.sql`))
    .digest('hex');
}
