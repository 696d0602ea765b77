// A database of its own for one bench: made from the migrations, dropped at the end.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '../..');

export async function createBenchDatabase() {
  const url = new URL(process.env.DATABASE_URL);
  const admin = async (statement) => {
    const client = new pg.Client({ connectionString: new URL('/postgres', url).href });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const name = `dubl_bench_${process.pid}`;
  await admin(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  execFileSync(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy'],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url.href },
      stdio: 'ignore',
    },
  );
  return { url: url.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
