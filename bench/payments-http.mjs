// npm run bench -- payments-http: a release through the API (session check, contract, Idempotency-Key) against
// the same release as one SQL call, side by side in one run.
import { randomUUID } from 'node:crypto';
import { createProcesses } from '../tools/lib/processes.mjs';
import { PUBLIC_URL, startApp } from './lib/app-process.mjs';
import { createBenchDatabase } from './lib/bench-database.mjs';
import { checkBooks, createReleases, releaseLimit } from './lib/releases.mjs';
import { inTurn, printRatio, printTable } from './lib/report.mjs';
import { openSessions } from './lib/sessions.mjs';

const LANES = 16;
const ROUNDS = 5;
const DEALS_PER_ROUND = 1_000;

const processes = createProcesses();
const database = await createBenchDatabase();
try {
  const releases = await createReleases(database.url);
  await compare(releases);
  await checkBooks(releases.admin, database.url);
  await releases.close();
} finally {
  await processes.stopAll();
  await database.drop();
}
process.exit(process.exitCode ?? 0);

async function compare({ admin, prepare }) {
  const { origin: api } = await startApp(processes, 'api', {
    databaseUrl: database.url,
    queuePrefix: `{bench-${process.pid}}`,
  });
  await prepare(1); // makes the users
  const { rows: brands } = await admin.query(`SELECT id FROM app_user WHERE role = 'BRAND'`);
  const cookies = await openSessions(
    admin,
    brands.map(({ id }) => id),
  );
  const limit = releaseLimit(database.url, LANES);
  const items = () => prepare(DEALS_PER_ROUND);
  const [direct, http] = [
    `limit: one SQL call, ${LANES} connections`,
    `POST /deals/:id/approve, ${LANES} connections`,
  ];
  const results = await inTurn(
    {
      [direct]: { ...limit, items },
      [http]: { lanes: LANES, items, call: (deal) => approve(api, cookies, deal) },
    },
    ROUNDS,
  );
  printTable(`${ROUNDS} rounds × ${DEALS_PER_ROUND} releases`, results);
  printRatio(results, 'release through HTTP / limit', [http, direct], 0.15);
  await limit.close();
}

async function approve(api, cookies, { dealId, brandId, submissionId }) {
  const response = await fetch(`${api}/api/deals/${dealId}/approve`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: PUBLIC_URL,
      cookie: cookies.get(brandId),
    },
    body: JSON.stringify({ submissionId }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`approve → ${response.status} ${body}`);
}
