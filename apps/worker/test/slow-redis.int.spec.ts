import { randomUUID } from 'node:crypto';
import { eventually, relayToRedis, type RedisRelay } from '@dubl/core/testing';
import { Runtime } from '../src/runtime/runtime.js';
import { WorkerHarness, approved } from './worker-context.js';

/** Longer than a command may take. */
const SILENT_MS = 1_500;

// Real: Postgres, Redis, BullMQ, the runtime. Between them: a relay that holds Redis's answers back for a moment.
describe('outbox, when Redis is slow as the worker starts', () => {
  let relay: RedisRelay;
  let harness: WorkerHarness;

  beforeAll(async () => {
    relay = await relayToRedis(process.env.REDIS_URL!, { silentMs: SILENT_MS });
    harness = await WorkerHarness.open({}, { redisUrl: relay.url });
  });
  afterAll(async () => {
    await harness.context.get(Runtime).stop();
    await harness.context.close();
    relay.close();
  });

  it('gives every event its effect once Redis answers', async () => {
    harness.context.get(Runtime).startEvents();
    const ids = await harness.append(approved(randomUUID()), approved(randomUUID()));
    await eventually(() => harness.allDone(ids), 20_000);
    expect((await harness.effects()).sort()).toEqual([...ids].sort());
  });
});
