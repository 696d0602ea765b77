// What `npm run db:…` does. Each resolves with an exit code.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import { inForeground } from './foreground.mjs';
import { node24 } from './node-runtime.mjs';
import { Problem } from './problem.mjs';
import { inRoot } from './repository.mjs';
import { runSeed } from './seed.mjs';

const prismaCli = inRoot('node_modules/prisma/build/index.js');
const prisma = (args, env) => inForeground(node24(), [prismaCli, ...args], { env });

/** A new migration from what changed in schema.prisma; Prisma asks for its name. */
export const migrate = (processes, env, args) => prisma(['migrate', 'dev', ...args], env);

export const deploy = (processes, env) => prisma(['migrate', 'deploy'], env);

/** Empty tables and an empty queue, whatever runs on them: old sessions must then be refused, not crash. */
export async function reset(processes, env) {
  refuseInProduction(env, 'wiped');
  await withClient(env.DATABASE_URL, (client) =>
    client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
  );
  await clearQueues(env);
  const code = await deploy(processes, env);
  if (code === 0) console.log('\nThe database is empty now; `npm run db:seed` brings the demo data back.');
  return code;
}

export async function seed(processes, env) {
  refuseInProduction(env, 'seeded');
  await runSeed(processes, env, { logFile: undefined });
  return 0;
}

/** Whether the migrations, applied to an empty database, give what schema.prisma says. */
export async function drift(processes, env) {
  const name = `dubl_drift_${randomBytes(4).toString('hex')}`;
  await withClient(env.DATABASE_URL, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(env.DATABASE_URL);
  url.pathname = `/${name}`;
  const scratch = { ...env, DATABASE_URL: url.href };
  try {
    const code = await prisma(['migrate', 'deploy'], scratch);
    if (code !== 0) return code;
    return await prisma(
      ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
      scratch,
    );
  } finally {
    await withClient(env.DATABASE_URL, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

function refuseInProduction(env, what) {
  if (env.APP_ENV === 'production')
    throw new Problem(`APP_ENV=production: a production database is never ${what} by this command.`);
}

async function clearQueues(env) {
  const require = createRequire(inRoot('packages/core/package.json'));
  const { Redis } = require('ioredis');
  const redis = new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1 });
  try {
    const pattern = `${env.QUEUE_PREFIX ?? '{dubl}'}*`;
    for await (const keys of redis.scanStream({ match: pattern, count: 1000 })) {
      if (keys.length > 0) await redis.unlink(keys);
    }
  } finally {
    redis.disconnect();
  }
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
