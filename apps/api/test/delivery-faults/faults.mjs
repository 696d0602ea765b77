// What is done to the machine while people write. `strikes`: how often, in the short form and in the full one.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { createCuttingProxy } from '@dubl/core/testing';
import { waitUntil } from '../../../../tools/lib/readiness.mjs';

/** Of Postgres being back: by then everything is served again. */
const SERVING_WITHIN_MS = 30_000;

/**
 * @typedef {object} Fault
 * @property {string} what completes «loses and doubles nothing while …»
 * @property {[number, number]} strikes
 * @property {(stage: object, dice: object, form: { isFull: boolean }, load: object) => Promise<void>} strike
 * @property {(stage: object) => Promise<() => Promise<void>>} [prepare] returns what undoes it
 * @property {boolean} [inBacklog] strikes while the worker has more to do than hands, so in the middle of jobs
 * @property {boolean} [isCrash] each strike may repeat one message of each chat
 * @property {boolean} [refusesNothing] every write succeeds at its first try
 */

/** @type {Fault[]} */
export const faults = [
  {
    what: 'the worker is killed in the middle of its jobs',
    strikes: [2, 10],
    inBacklog: true,
    isCrash: true,
    refusesNothing: true,
    async strike(stage, _dice, { isFull }) {
      await stage.worker.kill();
      if (!isFull) await stage.endClaims('delivery', new Date());
      await stage.worker.start();
    },
  },
  {
    what: 'one of two workers, and with it one of two relays, is killed',
    strikes: [1, 5],
    inBacklog: true,
    isCrash: true,
    refusesNothing: true,
    async prepare({ secondWorker }) {
      await secondWorker.start();
      return async () => expect(await secondWorker.stop()).toBe(0);
    },
    async strike({ worker }) {
      await worker.kill();
      await worker.start();
    },
  },
  {
    what: 'the worker is stopped by SIGTERM',
    strikes: [1, 5],
    inBacklog: true,
    refusesNothing: true,
    async strike({ worker }) {
      expect(await worker.stop()).toBe(0);
      await worker.start();
    },
  },
  {
    what: 'Redis is flushed with a backlog',
    strikes: [1, 5],
    inBacklog: true,
    refusesNothing: true,
    strike: ({ flushRedis }) => flushRedis(),
  },
  {
    what: 'Redis is away, and comes back empty',
    strikes: [1, 1],
    inBacklog: true,
    refusesNothing: true,
    async strike({ killRedis, restartRedis, worker }, _dice, { isFull }) {
      await killRedis();
      await sleep(isFull ? 30_000 : 2_000); // the fault itself
      await restartRedis();
      expect(worker.isAlive()).toBe(true);
    },
  },
  {
    what: 'Redis is full under noeviction',
    strikes: [1, 3],
    refusesNothing: true,
    async strike({ fillRedis, askRedis, worker }, dice, { isFull }) {
      await fillRedis(true);
      await expect(askRedis('set', 'one', 'more')).rejects.toThrow('OOM');
      await sleep(isFull ? dice.between(5_000, 15_000) : 2_000); // the fault itself
      await fillRedis(false);
      expect(worker.isAlive()).toBe(true);
    },
  },
  {
    what: 'Postgres is stopped without a farewell, and no process exits',
    strikes: [1, 5],
    inBacklog: true,
    isCrash: true,
    async strike({ crashPostgres, api, worker, query }, _dice, _form, load) {
      await crashPostgres();
      const deadline = Date.now() + SERVING_WITHIN_MS;
      const [{ now: back }] = await query('SELECT now()');
      await load.written(1);
      await waitUntil({
        what: 'an event done since Postgres is back, by a worker that lives on,',
        alive: worker.isAlive,
        timeoutMs: deadline - Date.now(),
        probe: async () => {
          const [{ count }] = await query('SELECT count(*)::int FROM outbox_event WHERE done_at > $1', [
            back,
          ]);
          if (count === 0) throw new Error('none yet');
        },
      });
      expect([api.isAlive(), worker.isAlive()]).toEqual([true, true]);
    },
  },
  {
    what: 'storms of pg_terminate_backend cut all connections',
    strikes: [6, 60],
    async strike({ terminateConnections, api, worker }, dice) {
      expect(await terminateConnections()).toBeGreaterThan(0);
      await sleep(dice.between(20, 300)); // between two gusts
      expect([api.isAlive(), worker.isAlive()]).toEqual([true, true]);
    },
  },
  {
    what: 'connections are cut after COMMIT, before its answer',
    strikes: [1, 5],
    async prepare(stage) {
      const proxy = await createCuttingProxy(stage.databaseUrl, 'after COMMIT is done', () =>
        stage.dice.isOneIn(8),
      );
      await restartBoth(stage, { DATABASE_URL: proxy.url });
      stage.cuts = proxy.cuts;
      return async () => {
        await restartBoth(stage);
        proxy.close();
      };
    },
    async strike({ cuts }, _dice, _form, load) {
      const before = cuts();
      while (cuts() < before + 6) await load.written(1);
    },
  },
];

async function restartBoth({ api, worker }, settings) {
  const codes = await Promise.all([api.stop(), worker.stop()]);
  expect(codes).toEqual([0, 0]);
  await Promise.all([api.start(settings), worker.start(settings)]);
}
