// npm run bench -- ledger: the release use case against its limit, side by side in one run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ApproveWork, DealsModule } from '@dubl/core/features/deals';
import { FinanceModule, Reconciliation } from '@dubl/core/features/finance';
import { loadConfig } from '@dubl/core/platform/config';
import { createPool } from '@dubl/core/platform/db';
import { Ids } from '@dubl/core/platform/ids';
import { PlatformModule, createContext } from '@dubl/core/platform/module';
import { createBenchDatabase } from './lib/bench-database.mjs';
import { drive, median } from './lib/measure.mjs';

const ids = new Ids();
const ROUNDS = 5;
const DEALS_PER_ROUND = 1_500;
let first = 1;
const sql = (name) => fs.readFileSync(path.join(import.meta.dirname, 'lib', name), 'utf8');

const database = await createBenchDatabase();
try {
  await run();
} finally {
  await database.drop();
}
process.exit(process.exitCode ?? 0);

async function run() {
  const admin = createPool({ databaseUrl: database.url, databasePoolSize: 1 }, 'bench');
  await admin.query('SET statement_timeout = 0');
  await admin.query(sql('release-limit.sql'));
  const variants = {
    'limit: one SQL call, 16 connections': await limit(16),
    'use case, 16 connections': await useCase(16),
    'use case, no commission leg, 16': { ...(await useCase(16)), bps: 0 },
    'use case, 8 connections': await useCase(8),
    'use case, 32 connections': await useCase(32),
  };
  const results = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  // In turn, round by round, so that a machine that slows down slows all of them; the first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, { lanes, call, bps = 1500 }] of Object.entries(variants)) {
      const items = await prepare(admin, bps);
      const result = await drive({ lanes, items, call });
      if (round > 0) results[name].push(result);
    }
  }
  report(results);
  await checkBooks(admin, variants);
  await Promise.all(Object.values(variants).map(({ close }) => close()));
  await admin.end();
}

async function prepare(admin, bps) {
  const client = await admin.connect();
  await client.query(
    `BEGIN; SET LOCAL bench.first = ${first}; SET LOCAL bench.count = ${DEALS_PER_ROUND}; SET LOCAL bench.bps = ${bps}`,
  );
  await client.query(sql('release-fixture.sql'));
  await client.query('COMMIT');
  client.release();
  first += DEALS_PER_ROUND;
  const { rows } = await admin.query(
    `SELECT d.id AS "dealId", d.brand_id AS "brandId", s.id AS "submissionId"
     FROM deal d JOIN submission s ON s.deal_id = d.id WHERE d.status = 'IN_REVIEW'`,
  );
  await admin.query(
    'VACUUM ANALYZE deal, escrow, submission, ledger_account, ledger_entry, ledger_transaction, outbox_event',
  );
  return rows;
}

async function limit(lanes) {
  const pool = createPool({ databaseUrl: database.url, databasePoolSize: lanes }, 'bench-limit');
  const call = ({ dealId, brandId, submissionId }) =>
    pool.query({
      name: 'release',
      text: 'SELECT bench_release($1, $2, $3, $4, $5, $6)',
      values: [
        dealId,
        brandId,
        submissionId,
        Array.from({ length: 7 }, () => ids.next()),
        ids.next(),
        new Date(),
      ],
    });
  return { lanes, call, close: () => pool.end() };
}

async function useCase(lanes) {
  const config = { ...loadConfig(), databaseUrl: database.url, databasePoolSize: lanes };
  const app = await createContext(PlatformModule.forRoot(config, 'bench'), [DealsModule, FinanceModule]);
  const approve = app.get(ApproveWork, { strict: false });
  return { lanes, call: (item) => approve.execute(item), close: () => app.close(), app };
}

function report(results) {
  const tps = Object.fromEntries(
    Object.entries(results).map(([name, rounds]) => [name, rounds.map((one) => one.tps)]),
  );
  const names = Object.keys(results);
  const ratio = (a, b) => median(tps[a].map((value, i) => value / tps[b][i]));
  console.log(
    `\n${os.cpus().length} cores, ${os.cpus()[0].model.trim()}; ${ROUNDS} rounds × ${DEALS_PER_ROUND} releases each, medians\n`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, rounds]) => [
        name,
        {
          tps: Math.round(median(rounds.map((one) => one.tps))),
          'p50 ms': Number(median(rounds.map((one) => one.p50)).toFixed(1)),
          'p95 ms': Number(median(rounds.map((one) => one.p95)).toFixed(1)),
        },
      ]),
    ),
  );
  console.log(`release use case / limit                ${ratio(names[1], names[0]).toFixed(2)}  (bar 0.35)`);
  console.log(`with the commission account / without   ${ratio(names[1], names[2]).toFixed(2)}  (bar 0.9)`);
  console.log(`32 connections / 8                      ${ratio(names[4], names[3]).toFixed(2)}  (bar 0.9)`);
}

async function checkBooks(admin, variants) {
  const { rows } = await admin.query(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  // The fixture books its top-ups without deposits, so that one check has nothing to say here.
  const differences = (
    await variants['use case, 16 connections'].app.get(Reconciliation, { strict: false }).differences()
  ).filter(({ check }) => check !== 'DEPOSIT_POSTING');
  console.log(`deadlocks ${rows[0].deadlocks}, drift ${differences.length}`);
  if (rows[0].deadlocks > 0n || differences.length > 0) process.exitCode = 1;
}
