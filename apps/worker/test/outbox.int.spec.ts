import { randomUUID } from 'node:crypto';
import { RetryEvent } from '@dubl/core/features/outbox-desk';
import { runInContext } from '@dubl/core/platform/context';
import { type Pool, TransactionRunner } from '@dubl/core/platform/db';
import { MAX_ATTEMPTS, OutboxRelayRepository } from '@dubl/core/platform/outbox';
import { EVENTS_QUEUE, type EventJob } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { eventually } from '@dubl/core/testing';
import { EventProcessor } from '../src/runtime/event-processor.js';
import { Metrics } from '../src/runtime/metrics.js';
import { Relay } from '../src/runtime/relay.js';
import type { RuntimeOptions } from '../src/runtime/runtime-options.js';
import { Runtime } from '../src/runtime/runtime.js';
import { WorkerHarness, approved } from './worker-context.js';

// Real: Postgres, Redis, BullMQ, the runtime. Stand-in: the consumer, which only records.
describe('outbox, from event to effect', () => {
  let harness: WorkerHarness;
  let runtime: Runtime;

  beforeAll(async () => {
    // Fewer at once than there are connections: a test that holds all consumers back still has to look.
    harness = await WorkerHarness.open({ leaseMs: 1_500, concurrency: 4 });
    runtime = harness.context.get(Runtime);
    runtime.startEvents();
  });
  afterAll(async () => {
    await runtime.stop();
    await harness.context.close();
  });

  /** What other tests of this suite left behind is no concern of this one. */
  const effectsOf = async (ids: string[]) => (await harness.effects()).filter((id) => ids.includes(id));

  it('gives every event its effect, once', async () => {
    const ids = await harness.append(...Array.from({ length: 200 }, () => approved(randomUUID())));
    await eventually(() => harness.allDone(ids));
    expect((await effectsOf(ids)).sort()).toEqual([...ids].sort());
  });

  it('keeps the order of an aggregate when an event fails and is tried again', async () => {
    const jobId = randomUUID();
    const ids = await harness.append(...Array.from({ length: 5 }, () => approved(jobId)));
    harness.consumer.failures.set(ids[1]!, 1);
    await eventually(() => harness.allDone(ids));
    expect(await effectsOf(ids)).toEqual(ids);
    expect(await harness.event(ids[1]!)).toMatchObject({ attempts: 1, done: true, last_error: null });
  });

  it('buries an event that failed twelve times, its aggregate goes on, and an admin brings it back', async () => {
    const jobId = randomUUID();
    const [poison, next] = (await harness.append(approved(jobId), approved(jobId))) as [string, string];
    harness.consumer.failures.set(poison, Infinity);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await eventually(async () => (await harness.event(poison)).attempts === attempt);
      harness.moveClock(5 * 60_000); // past the longest pause
    }
    await eventually(async () => (await harness.event(next)).done);
    expect(await harness.event(poison)).toMatchObject({ dead: true, done: false, last_error: 'TypeError' });
    expect(await effectsOf([poison, next])).toEqual([next]);

    harness.consumer.failures.delete(poison);
    await harness.context.get(RetryEvent).execute({ adminId: await addAdmin(harness.pool), eventId: poison });
    await eventually(async () => (await harness.event(poison)).done);
    expect(await effectsOf([poison, next])).toEqual([next, poison]);
    expect(await harness.event(poison)).toMatchObject({ dead: false, attempts: 0, last_error: null });
  });

  it('tells Prometheus of the outbox, the queue and the ledger', async () => {
    const text = await harness.context.get(Metrics).text();
    for (const name of [
      'outbox_events',
      'outbox_lag_seconds',
      'queue_jobs',
      'events_total',
      'ledger_posts_total',
    ])
      expect(text).toContain(`# TYPE dubl_${name} `);
  });

  it('keeps the text of errors out of the outbox and of Redis', async () => {
    const [id] = (await harness.append(approved(randomUUID()))) as [string];
    harness.consumer.failures.set(id, 1);
    await eventually(async () => (await harness.event(id)).attempts === 1);
    expect((await harness.event(id)).last_error).toBe('TypeError');
    const redis = harness.context.get<Redis>(REDIS);
    const key = `${harness.context.config.queuePrefix}:${EVENTS_QUEUE}:${id}-1`;
    const job = await eventually(async () => {
      const fields = await redis.hgetall(key);
      return fields.failedReason ? fields : undefined;
    });
    expect(JSON.stringify(job)).not.toContain('secret-canary');
  });

  it('drives events again whose jobs Redis has forgotten', async () => {
    let release = (): void => undefined;
    harness.consumer.gate = new Promise((resolve) => (release = resolve));
    const ids = await harness.append(...Array.from({ length: 100 }, () => approved(randomUUID())));
    // All are claimed; what is not in hand yet waits in the queue and is forgotten there.
    await eventually(async () =>
      (await Promise.all(ids.map((id) => harness.event(id)))).every(({ drives }) => drives > 0),
    );
    await forgetQueue(harness);
    release();
    await eventually(() => harness.allDone(ids), 15_000);
    expect((await effectsOf(ids)).sort()).toEqual([...ids].sort());
  });

  it('has one effect when a job runs twice, at once or later', async () => {
    const processor = harness.context.get(EventProcessor);
    const [id] = (await harness.append(approved(randomUUID()))) as [string];
    await eventually(async () => (await harness.event(id)).done);
    const { drives } = await harness.event(id);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => processor.process(jobOf(id, drives))));
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => 'acked'));
    expect(await effectsOf([id])).toEqual([id]);
  });

  it('acknowledges a job whose event no longer exists', async () => {
    const processor = harness.context.get(EventProcessor);
    expect(await processor.process(jobOf(randomUUID(), 1))).toBe('acked');
  });

  it('carries the id of the request in the job', async () => {
    const [id] = await runInContext({ requestId: 'order-123' }, () => harness.append(approved(randomUUID())));
    const key = `${harness.context.config.queuePrefix}:${EVENTS_QUEUE}:${id}-1`;
    const data = await eventually(() => harness.context.get<Redis>(REDIS).hget(key, 'data'));
    expect(JSON.parse(data!)).toMatchObject({ eventId: id, drive: 1, requestId: 'order-123' });
  });

  it('skips a type that no consumer knows, and its aggregate goes on', async () => {
    const jobId = randomUUID();
    const [unknown, next] = (await harness.append(
      { type: 'PASSWORD_CHANGED', aggregateType: 'user', aggregateId: jobId, payload: { userId: jobId } },
      approved(jobId),
    )) as [string, string];
    await eventually(() => harness.allDone([unknown, next]));
    expect(await effectsOf([unknown, next])).toEqual([next]);
  });
});

const jobOf = (eventId: string, drive: number): EventJob => ({
  eventId,
  drive,
  type: 'JOB_APPROVED',
  requestId: randomUUID(),
  attempt: 1,
});

async function addAdmin(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
     VALUES (gen_random_uuid(), 'admin@example.com', 'x', 'ADMIN', 'Админ', now()) RETURNING id`,
  );
  return rows[0]!.id;
}

describe('outbox, claims', () => {
  let harness: WorkerHarness;

  beforeAll(async () => {
    harness = await WorkerHarness.open();
    const redis = harness.context.get<Redis>(REDIS);
    await eventually(() => redis.status === 'ready');
  });
  afterAll(() => harness.context.close());

  const claim = (limit = 1_000) =>
    harness.context
      .get(TransactionRunner)
      .run((tx) => harness.context.get(OutboxRelayRepository).claimDue(tx, limit, 60_000));

  it('gives each event to one of many relays', async () => {
    const ids = await harness.append(...Array.from({ length: 300 }, () => approved(randomUUID())));
    const claims = (await Promise.all(Array.from({ length: 6 }, () => claim(80)))).flat();
    claims.push(...(await claim()));
    expect(claims.map(({ eventId }) => eventId).sort()).toEqual([...ids].sort());
  });

  it('claims only the oldest unfinished event of an aggregate', async () => {
    const jobId = randomUUID();
    const [first] = await harness.append(approved(jobId), approved(jobId), approved(jobId));
    expect((await claim()).map(({ eventId }) => eventId)).toEqual([first]);
    expect(await claim()).toEqual([]);
  });

  it('gives the claims back when the queue does not take the jobs', async () => {
    const [id] = (await harness.append(approved(randomUUID()))) as [string];
    const relay = harness.context.get(Relay);
    const queue = (relay as unknown as { queue: { add: () => Promise<void> } }).queue;
    const { add } = queue;
    queue.add = () => Promise.reject(new Error('redis has gone'));
    await expect(relay.tick()).rejects.toThrow('redis has gone');
    queue.add = add;
    harness.moveClock(2_000);
    expect(await relay.tick()).toBeGreaterThanOrEqual(1);
    expect((await harness.event(id)).drives).toBe(2);
  });
});

describe('outbox, modes of work', () => {
  let harness: WorkerHarness;
  let runtime: Runtime;

  const open = async (options: Partial<RuntimeOptions> = {}): Promise<void> => {
    harness = await WorkerHarness.open(options);
    runtime = harness.context.get(Runtime);
  };
  afterEach(async () => {
    await runtime.stop();
    await harness.context.close();
  });

  it('is woken by a hint long before the next poll', async () => {
    await open({ intervalMs: 60_000 });
    runtime.startEvents();
    // The subscription may still be on its way, and an event before it waits; a later one wakes the relay for it.
    const ids: string[] = [];
    await eventually(async () => {
      ids.push(...(await harness.append(approved(randomUUID()))));
      return (await harness.event(ids[0]!)).done;
    });
  });

  it('drains what is due, follow-ups of the same aggregate included, and then stops', async () => {
    await open();
    const jobId = randomUUID();
    const ids = await harness.append(...Array.from({ length: 20 }, () => approved(jobId)));
    const [failing] = (await harness.append(approved(randomUUID()))) as [string];
    harness.consumer.failures.set(failing, Infinity);

    await runtime.drain(new AbortController().signal);

    expect(await harness.allDone(ids)).toBe(true);
    // The failed one waits for its next attempt: until then it is not due.
    expect(await harness.event(failing)).toMatchObject({ done: false, dead: false, last_error: 'TypeError' });
  });
});

/** Removes the keys of this suite's queue only: the Redis is shared. */
async function forgetQueue({ context }: WorkerHarness): Promise<void> {
  const redis = context.get<Redis>(REDIS);
  const keys = await redis.keys(`${context.config.queuePrefix.replace(/[{}]/g, '?')}:*`);
  if (keys.length > 0) await redis.del(...keys);
}
