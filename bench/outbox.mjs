// npm run bench -- outbox: a backlog drained by the worker beside BullMQ alone, the way of an event from its
// commit to its effect at a steady rate, and from a write over HTTP to the page of the one concerned.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node24 } from '../tools/lib/node-runtime.mjs';
import { createProcesses } from '../tools/lib/processes.mjs';
import { PUBLIC_URL, startApp } from './lib/app-process.mjs';
import { createBenchDatabase } from './lib/bench-database.mjs';
import { appendBacklog, createWriter, unfinished, watchDone } from './lib/events.mjs';
import { median, percentiles } from './lib/measure.mjs';
import { openPage } from './lib/open-page.mjs';
import { createReleases } from './lib/releases.mjs';
import { describeMachine } from './lib/report.mjs';
import { openSessions } from './lib/sessions.mjs';

const BACKLOG = 10_000;
const ROUNDS = 3;
const DEALS = 2_000;
const EVENTS_A_SECOND = 50;
const MESSAGES_A_SECOND = 20;
const PAGES = 50;
const SECONDS = 30;
const PATIENCE_MS = 120_000;

const processes = createProcesses();
const database = await createBenchDatabase();
const setting = { databaseUrl: database.url, queuePrefix: `{bench-${process.pid}}` };
try {
  const { admin, prepare, close } = await createReleases(database.url);
  const deals = await prepare(DEALS);
  console.log(`\noutbox; ${describeMachine()}\n`);
  await drains(admin);
  await latencies(admin, deals);
  await close();
} finally {
  await processes.stopAll();
  await database.drop();
}
process.exit(process.exitCode ?? 0);

/** In turn, so that a machine that slows down slows both. */
async function drains(admin) {
  const [ours, bare, seconds] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await appendBacklog(admin, BACKLOG);
    const drained = await drain(admin);
    ours.push(drained.tps);
    seconds.push(drained.seconds);
    bare.push(bareQueue(BACKLOG));
  }
  console.log(
    `drain of ${BACKLOG} events, start of the worker included   ${median(seconds).toFixed(1)} s  (bar 30)`,
  );
  console.log(
    `relay and consumers                                  ${median(ours).toFixed(0)} events/s  (bar 500)`,
  );
  console.log(`BullMQ alone                                         ${median(bare).toFixed(0)} jobs/s`);
  const ratios = ours.map((tps, round) => tps / bare[round]);
  console.log(`ratio                                                ${median(ratios).toFixed(2)}\n`);
}

async function drain(admin) {
  const launchedAt = performance.now();
  const { child } = await startApp(processes, 'worker', setting);
  const upAt = performance.now();
  const before = await unfinished(admin);
  while ((await unfinished(admin)) > 0) {
    if (performance.now() - upAt > PATIENCE_MS) throw new Error('the backlog does not drain');
    await sleep(50);
  }
  const now = performance.now();
  await processes.stopOne(child);
  return { tps: before / ((now - upAt) / 1_000), seconds: (now - launchedAt) / 1_000 };
}

function bareQueue(jobs) {
  const file = path.join(import.meta.dirname, 'lib/bare-queue.mjs');
  return Number(execFileSync(node24(), [file, String(jobs)], { encoding: 'utf8' }));
}

async function latencies(admin, deals) {
  await startApp(processes, 'worker', setting);
  report(`commit → effect, ${EVENTS_A_SECOND} events/s`, await toEffect(admin, deals), 400);
  const { origin } = await startApp(processes, 'api', setting);
  report(
    `commit → visible, ${MESSAGES_A_SECOND} messages/s to ${PAGES} pages`,
    await toPage(admin, origin),
    500,
  );
}

/** Of one event a deal: from the answer of its COMMIT to the sight of it done. */
async function toEffect(admin, deals) {
  const writer = await createWriter(database.url, setting.queuePrefix);
  const watch = watchDone(admin);
  const committedAt = new Map();
  await atRate(EVENTS_A_SECOND, async (n) => {
    const { dealId } = deals[n];
    await writer.append(dealId, n);
    committedAt.set(dealId, performance.now());
  });
  await until(() => watch.seenAt.size >= committedAt.size);
  await watch.stop();
  await writer.close();
  return [...committedAt].map(([dealId, at]) => watch.seenAt.get(dealId) - at);
}

/** From the answer to a message to the answer of the refetch on the other side that has it. */
async function toPage(admin, api) {
  const { rows: threads } = await admin.query(
    `SELECT DISTINCT ON (creator_id) conversation_id AS id, brand_id AS "brandId", creator_id AS "creatorId"
     FROM deal ORDER BY creator_id, id LIMIT ${PAGES}`,
  );
  const cookies = await openSessions(admin, [
    ...new Set(threads.flatMap((one) => [one.brandId, one.creatorId])),
  ]);
  const sentAt = new Map(); // text → when the write was answered
  const seenAt = new Map();
  let ended = 0;
  const pages = await Promise.all(
    threads.map(({ id, creatorId }) =>
      openPage(api, cookies.get(creatorId), {
        topic: 'conversation',
        path: `/api/conversations/${id}/messages?limit=20`,
        onData: ({ items }) => {
          const now = performance.now();
          for (const { text } of items) if (!seenAt.has(text)) seenAt.set(text, now);
        },
        onEnd: () => (ended += 1),
      }),
    ),
  );
  await atRate(MESSAGES_A_SECOND, async (n) => {
    const thread = threads[n % threads.length];
    await post(`${api}/api/conversations/${thread.id}/messages`, cookies.get(thread.brandId), {
      text: `№ ${n}`,
    });
    sentAt.set(`№ ${n}`, performance.now());
  });
  await until(() => [...sentAt.keys()].every((text) => seenAt.has(text)));
  if (ended > 0) throw new Error(`${ended} streams ended under the load`);
  pages.forEach((page) => page.close());
  return [...sentAt].map(([text, at]) => Math.max(0, seenAt.get(text) - at));
}

/** Open loop: calls start on time whether the earlier ones have returned or not. */
async function atRate(perSecond, call) {
  const startedAt = performance.now();
  const calls = [];
  for (let n = 0; n < perSecond * SECONDS; n += 1) {
    const wait = startedAt + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    calls.push(call(n));
  }
  await Promise.all(calls);
}

async function until(condition) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('something committed never showed');
    await sleep(20);
  }
}

async function post(url, cookie, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} → ${response.status} ${text}`);
}

function report(what, milliseconds, bar) {
  const { p50, p95 } = percentiles(milliseconds);
  console.log(`${what.padEnd(52)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms  (bar ${bar})`);
}
