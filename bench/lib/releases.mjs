// What the benches of releases share: deals in review, the limit to compare with, the books afterwards.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { FinanceModule, Reconciliation } from '@dubl/core/features/finance';
import { loadConfig } from '@dubl/core/platform/config';
import { createPool } from '@dubl/core/platform/db';
import { Ids } from '@dubl/core/platform/ids';
import { PlatformModule, createContext } from '@dubl/core/platform/module';

const ids = new Ids();
const sql = (name) => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8');

/** Deals by SQL, as many as asked for; each can be released once. */
export async function createReleases(databaseUrl) {
  // Without the product's time limits: a fixture of thousands of deals takes what it takes.
  const admin = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  admin.on('error', () => {}); // when the database is dropped under it, something has failed already and says so
  await admin.query(sql('release-limit.sql'));
  let first = 1;

  return {
    admin,
    /** @returns the deals that are in review now */
    async prepare(count, bps = 1500) {
      await admin.query(
        `BEGIN; SET LOCAL bench.first = ${first}; SET LOCAL bench.count = ${count}; SET LOCAL bench.bps = ${bps}`,
      );
      await admin.query(sql('release-fixture.sql'));
      await admin.query('COMMIT');
      first += count;
      const { rows } = await admin.query(
        `SELECT d.id AS "dealId", d.brand_id AS "brandId", s.id AS "submissionId"
         FROM deal d JOIN submission s ON s.deal_id = d.id WHERE d.status = 'IN_REVIEW'`,
      );
      await admin.query(
        'VACUUM ANALYZE deal, escrow, submission, ledger_account, ledger_entry, ledger_transaction, outbox_event',
      );
      return rows;
    },
    close: () => admin.end(),
  };
}

/** The whole release as one SQL call on the bare driver. */
export function releaseLimit(databaseUrl, lanes) {
  const pool = createPool({ databaseUrl, databasePoolSize: lanes }, 'bench-limit');
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

/** Prints deadlocks and differences; either makes the bench fail. */
export async function checkBooks(admin, databaseUrl) {
  const { rows } = await admin.query(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  const app = await createContext(PlatformModule.forRoot({ ...loadConfig(), databaseUrl }, 'bench-books'), [
    FinanceModule,
  ]);
  // The fixture books its top-ups without deposits, so that one check has nothing to say here.
  const differences = (await app.get(Reconciliation, { strict: false }).differences()).filter(
    ({ check }) => check !== 'DEPOSIT_POSTING',
  );
  await app.close();
  console.log(`deadlocks ${rows[0].deadlocks}, drift ${differences.length}`);
  if (Number(rows[0].deadlocks) > 0 || differences.length > 0) process.exitCode = 1;
}
