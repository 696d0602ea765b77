// outbox:worker as a process, with a Postgres and a Redis of its own: how it stops, and what it tells of itself. What is
// killed under the whole worker stands in apps/api/test/delivery-faults.int.spec.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from '@dubl/core/testing';
import { createWorkerMachine } from './worker-machine.mjs';

const EVENTS = 400;
const PATIENCE_MS = 40_000;
const GRACE_MS = 15_000;
/** Of one test: it ends what hangs. Longer than all the patience of a test together, on a slow machine too. */
const LIMIT_MS = 240_000;

describe('outbox:worker as a process', () => {
  let machine;
  let userId;

  beforeAll(async () => {
    machine = await createWorkerMachine();
    userId = await machine.addUser();
  }, 300_000); // another start or test may be building
  afterAll(() => machine?.close(), 30_000);

  /** Waits until the worker is in the middle of this backlog. */
  const untilBusy = (before) =>
    eventually(async () => (await machine.finished()) >= before + 20, PATIENCE_MS);

  const expectEachOnce = async () => {
    await eventually(async () => (await machine.unfinished()) === 0, PATIENCE_MS);
    expect((await machine.effects()).sort()).toEqual((await machine.committed()).sort());
  };

  const stop = async (worker) => {
    process.kill(worker.pid, 'SIGTERM');
    // As a supervisor does: what outstays its grace (stop_grace_period of docker-compose.yml) is killed and has no exit code 0.
    const killer = setTimeout(() => process.kill(worker.pid, 'SIGKILL'), GRACE_MS);
    return worker.ended.finally(() => clearTimeout(killer));
  };

  it(
    'stops on SIGTERM with exit code 0, and the next worker finishes what was left',
    async () => {
      const before = await machine.finished();
      await machine.appendEvents(userId, EVENTS);
      const worker = machine.launch('--watch');
      await untilBusy(before);
      expect((await stop(worker)).code).toBe(0);
      expect((await machine.runOnce()).code).toBe(0);
      await expectEachOnce();
    },
    LIMIT_MS,
  );

  it(
    'stops on SIGTERM while Redis is away',
    async () => {
      const worker = machine.launch('--watch');
      const before = await machine.finished();
      await machine.appendEvents(userId, EVENTS);
      await untilBusy(before);
      await machine.killRedis();
      expect((await stop(worker)).code).toBe(0);
      await machine.restartRedis();
      expect((await machine.runOnce()).code).toBe(0);
      await expectEachOnce();
    },
    LIMIT_MS,
  );

  it(
    'writes its health into a file, and tells from it that the process has gone',
    async () => {
      const file = path.join(machine.directory, 'health.json');
      const worker = machine.launch('--watch', '--health-file', file);
      // On a machine with much to do the first report may be made before Redis has answered.
      const report = await eventually(() => {
        const written = JSON.parse(fs.readFileSync(file, 'utf8'));
        return written.redis === 'up' && written;
      }, PATIENCE_MS);
      expect(report).toMatchObject({
        scope: 'worker',
        mode: 'watch',
        backlog: 0,
        redis: 'up',
        postgres: 'up',
      });
      await eventually(
        async () => (await machine.printHealth('--health-file', file)).code === 0,
        PATIENCE_MS,
      );
      await stop(worker);
      fs.writeFileSync(file, JSON.stringify({ ...report, ts: new Date(Date.now() - 60_000).toISOString() }));
      expect((await machine.printHealth('--health-file', file)).code).toBe(1);
    },
    LIMIT_MS,
  );

  it('puts the request id of the event on every line about it', () => {
    const lines = machine.logLines();
    const about = lines.filter(({ eventId }) => eventId);
    expect(about.length).toBeGreaterThan(EVENTS);
    for (const line of about) expect(line.requestId).toBe(`request-${line.eventId}`);
    for (const line of lines.filter(({ level }) => ['warn', 'error'].includes(level)))
      expect(line.requestId).toBeTruthy();
  });
});
