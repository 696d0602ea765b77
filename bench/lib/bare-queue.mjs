// BullMQ alone, as a process: adds jobs as the relay does and works on them as the worker does, with nothing to do.
// node bare-queue.mjs <jobs> → prints jobs a second.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

// The worker's own copy: what is compared is what runs.
const require = createRequire(path.resolve(import.meta.dirname, '../../apps/worker/package.json'));
const { Queue, Worker } = require('bullmq');
const { default: Redis } = require('ioredis');

const BATCH = 100;
const CONCURRENCY = 8;
const count = Number(process.argv[2]);
const prefix = `{bench-bare-${process.pid}}`;
const connect = () => new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });

const [producer, consumer] = [connect(), connect()];
const options = { removeOnComplete: { count: 1_000 }, attempts: 1 };
const queue = new Queue('events', { connection: producer, prefix, defaultJobOptions: options });
const worker = new Worker('events', async () => 'processed', {
  connection: consumer,
  prefix,
  concurrency: CONCURRENCY,
});
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);

const startedAt = performance.now();
let done = 0;
const finished = new Promise((resolve) => worker.on('completed', () => (done += 1) === count && resolve()));
for (let added = 0; added < count; added += BATCH) {
  const jobs = Array.from({ length: Math.min(BATCH, count - added) }, () => {
    const eventId = randomUUID();
    return { name: 'events', data: { eventId, drive: 1 }, opts: { jobId: `${eventId}-1` } };
  });
  await queue.addBulk(jobs);
}
await finished;
console.log(count / ((performance.now() - startedAt) / 1_000));

await worker.close();
await queue.obliterate({ force: true });
await queue.close();
producer.disconnect();
consumer.disconnect();
