// npm run bench -- payments-http: a release through the API (session check, contract, Idempotency-Key) against
// the same release as one SQL call, side by side in one run.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { node24 } from '../tools/lib/node-runtime.mjs';
import { freePort } from '../tools/lib/ports.mjs';
import { createProcesses } from '../tools/lib/processes.mjs';
import { answers, waitUntil } from '../tools/lib/readiness.mjs';
import { createBenchDatabase } from './lib/bench-database.mjs';
import { checkBooks, createReleases, releaseLimit } from './lib/releases.mjs';
import { inTurn, printRatio, printTable } from './lib/report.mjs';

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
  const api = await startApi();
  await prepare(1); // makes the users
  const cookies = await openSessions(admin);
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

/** As in production, but for the rate limits. */
async function startApi() {
  const port = await freePort();
  const child = processes.start(
    'api',
    node24(),
    [path.resolve(import.meta.dirname, '../apps/api/dist/main.js')],
    {
      logFile: path.resolve(import.meta.dirname, '../.local/logs/bench-api.log'),
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        API_PORT: String(port),
        PUBLIC_URL: 'http://localhost:3000',
        QUEUE_PREFIX: `{bench-${process.pid}}`,
        RATE_LIMIT_FACTOR: '100000',
      },
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  await waitUntil({ what: 'API', alive: child.isAlive, probe: answers(`${origin}/api/health/ready`) });
  return origin;
}

/** One session for each brand of the fixture; logging in would be measured by its password hash. */
async function openSessions(admin) {
  const { rows } = await admin.query(`SELECT id FROM app_user WHERE role = 'BRAND'`);
  const sessions = rows.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url') }));
  await admin.query(
    `INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, user_agent, ip)
     SELECT gen_random_uuid(), hash, owner, now(), now(), now() + interval '1 day', now() + interval '1 day', 'bench', '127.0.0.1'
     FROM unnest($1::uuid[], $2::bytea[]) AS s (owner, hash)`,
    [sessions.map(({ id }) => id), sessions.map(({ token }) => createHash('sha256').update(token).digest())],
  );
  return new Map(sessions.map(({ id, token }) => [id, `dubl_session=${token}`]));
}

async function approve(api, cookies, { dealId, brandId, submissionId }) {
  const response = await fetch(`${api}/api/deals/${dealId}/approve`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: 'http://localhost:3000',
      cookie: cookies.get(brandId),
    },
    body: JSON.stringify({ submissionId }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`approve → ${response.status} ${body}`);
}
