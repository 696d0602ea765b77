// npm run bench -- feed: the job feed of the running copy at 16 connections, straight and through the gateway.
// The copy has to be started with RATE_LIMIT_FACTOR=1000, else most answers are 429.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { drive, median } from './lib/measure.mjs';

const LANES = 16;
const REQUESTS = 3_000;
const ROUNDS = 5;
const QUERIES = [
  '',
  '?platform=TIKTOK',
  '?q=обзор',
  '?currency=RUB&minBudget=500000&sort=budget',
  '?niche=FOOD&sort=deadline',
];

const runFile = path.join(import.meta.dirname, '../.local/run.json');
if (!fs.existsSync(runFile)) throw new Error('nothing is running: RATE_LIMIT_FACTOR=1000 npm start');
const { url, apiUrl } = JSON.parse(fs.readFileSync(runFile, 'utf8'));

const targets = { 'API alone': apiUrl, 'through the gateway': url };
const results = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, base] of Object.entries(targets)) {
    const result = await drive({ lanes: LANES, items: requests(), call: (query) => get(base, query) });
    if (round > 0) results[name].push(result); // the first round warms up
  }
}

console.log(
  `\n${os.cpus().length} cores; ${LANES} connections, ${ROUNDS} rounds × ${REQUESTS} requests, medians`,
);
console.table(
  Object.fromEntries(
    Object.entries(results).map(([name, rounds]) => [
      name,
      {
        'requests/s': Math.round(median(rounds.map((one) => one.tps))),
        'p50 ms': Number(median(rounds.map((one) => one.p50)).toFixed(1)),
        'p95 ms': Number(median(rounds.map((one) => one.p95)).toFixed(1)),
      },
    ]),
  ),
);

function requests() {
  return Array.from({ length: REQUESTS }, (_, i) => QUERIES[i % QUERIES.length]);
}

async function get(base, query) {
  const response = await fetch(`${base}/api/jobs${encodeURI(query)}`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`GET /api/jobs${query} → ${response.status}`);
}
