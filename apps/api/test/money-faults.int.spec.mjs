// The API and the worker as processes, with a Postgres of their own, and one of the three killed again and again while
// money moves. Nobody is told twice or never: balances are exact, each operation has one posting, the books agree.
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '@dubl/core/platform/db';
import { MoneyWorld } from '@dubl/core/features/finance/testing';
import { freePort } from '../../../tools/lib/ports.mjs';
import { createMachine } from '../../../tools/testing/machine.mjs';
import { createProgram } from '../../../tools/testing/program.mjs';
import { openSessions } from './insistent-client.mjs';
import { createPeople } from './money-journeys.mjs';

/** `FAULTS` for more: how many times as many deals, and with them as many faults. */
const FAULTS = Number(process.env.FAULTS ?? 1);
const SIZE = { brands: 4, creators: 4, deals: 16 * FAULTS };
const LIMIT_MS = 240_000 * FAULTS;
const FEWEST_STRIKES = 3;
/** Each with people and deals of its own: a fast machine has moved the money of one before it was struck often enough. */
const MOST_WORLDS = 5;

describe('money, when what moves it is killed', () => {
  let machine;
  let api;
  let worker;
  let url;

  beforeAll(async () => {
    machine = await createMachine({ apps: ['api', 'worker'] });
    const [apiPort, workerPort] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${apiPort}`;
    const settings = {
      API_PORT: String(apiPort),
      WORKER_PORT: String(workerPort),
      PUBLIC_URL: 'http://localhost:3000',
      RATE_LIMIT_FACTOR: '1000',
    };
    api = programOf('api', settings, `${url}/api/health/ready`);
    worker = programOf('worker', settings, `http://127.0.0.1:${workerPort}/health`);
    await Promise.all([api.start(), worker.start()]);
  }, LIMIT_MS); // another start or test may be building
  afterAll(() => machine?.close(), 30_000);

  const programOf = (name, settings, healthUrl) =>
    createProgram(machine, { name, program: `${name}/dist/main.js`, settings, healthUrl });

  /** What a dead worker had claimed is free again after a minute at most; nobody has to wait for it here. */
  const claimsRunOut = async () => {
    for (const table of ['payout', 'outbox_event'])
      await machine.query(`UPDATE ${table} SET claimed_until = now() WHERE claimed_until > now()`);
  };

  const faults = [
    {
      what: 'the API is killed',
      isDue: ({ done }) => done >= 16,
      async strike() {
        await api.kill();
        await api.start();
      },
    },
    {
      what: 'the worker is killed',
      isDue: ({ passedMs }) => passedMs >= 1_000, // nobody writes while he waits for his payout
      async strike() {
        await worker.kill();
        await claimsRunOut();
        await worker.start();
      },
    },
    {
      what: 'Postgres is restarted without a farewell',
      isDue: ({ done }) => done >= 15,
      async strike() {
        await machine.crashPostgres();
        expect([api.isAlive(), worker.isAlive()]).toEqual([true, true]);
      },
    },
  ];

  async function layOut() {
    const pool = createPool({ databaseUrl: machine.databaseUrl, databasePoolSize: 1 }, 'test');
    const world = await MoneyWorld.create(pool, SIZE).finally(() => pool.end());
    return { world, cookies: await openSessions(machine.query, [...world.users, world.adminId]) };
  }

  /** Whenever it is due, until the journeys are over. */
  async function strikeAgainAndAgain({ strike, isDue }, { done, isOver, onStrike }) {
    for (let last = { at: Date.now(), done: 0 }; !isOver(); await sleep(5)) {
      if (!isDue({ passedMs: Date.now() - last.at, done: done() - last.done })) continue;
      await strike();
      onStrike();
      last = { at: Date.now(), done: done() };
    }
  }

  it.each(faults)(
    'happens once and to the kopeck while $what',
    async (fault) => {
      const stages = [];
      while (stages.length < MOST_WORLDS) stages.push(await layOut());
      const over = new AbortController();
      const lived = [];
      let [written, strikes] = [0, 0];
      const live = async () => {
        for (const { world, cookies } of stages) {
          if (lived.length > 0 && strikes >= FEWEST_STRIKES) break;
          lived.push(world);
          const people = createPeople({ url, cookies, onDone: () => (written += 1), signal: over.signal });
          await allJourneys(people, world);
        }
      };
      await Promise.all([
        strikeAgainAndAgain(fault, {
          done: () => written,
          isOver: () => over.signal.aborted,
          onStrike: () => (strikes += 1),
        }),
        live().finally(() => over.abort()),
      ]);
      expect(strikes).toBeGreaterThanOrEqual(FEWEST_STRIKES);
      for (const world of lived) await expectExact(world);
      expect((await machine.launch('ledger-check', 'worker/dist/cli/ledger-check.js').ended).code).toBe(0);
    },
    LIMIT_MS,
  );

  async function allJourneys(people, { brands, creators, deals, adminId }) {
    const of = (key, id) => deals.filter((deal) => deal[key] === id);
    const eachBrand = async (brandId) => {
      await people.payIn(brandId, Number(sum(of('brandId', brandId).map(({ priceMinor }) => priceMinor))));
      for (const deal of of('brandId', brandId)) await people.dealThrough(deal);
    };
    await Promise.all(brands.map(eachBrand));
    const earned = (creatorId) => Number(inRoubles(sum(of('creatorId', creatorId).map(netMinor))));
    await Promise.all(creators.map((id) => people.payOut(id, adminId, earned(id))));
  }

  /** All that came in has been earned, and all that was earned has been paid out but for the kopecks. */
  async function expectExact({ users, creators, deals }) {
    const left = await machine.query(
      `SELECT owner_id AS owner, kind, balance_minor::int AS amount FROM ledger_account
       WHERE owner_id = ANY ($1) AND balance_minor <> 0 ORDER BY owner_id`,
      [users],
    );
    const earned = creators.map((owner) => ({
      owner,
      amount: sum(deals.filter(({ creatorId }) => creatorId === owner).map(netMinor)),
    }));
    expect(left).toEqual(
      earned
        .map(({ owner, amount }) => ({ owner, kind: 'WALLET', amount: Number(amount % 100n) }))
        .filter(({ amount }) => amount > 0)
        .sort((a, b) => (a.owner < b.owner ? -1 : 1)),
    );
    const [moved] = await machine.query(
      `SELECT count(*) FILTER (WHERE kind = 'ESCROW_FUND')::int AS funded,
              count(*) FILTER (WHERE kind = 'ESCROW_RELEASE')::int AS released
       FROM ledger_transaction WHERE deal_id = ANY ($1)`,
      [deals.map(({ dealId }) => dealId)],
    );
    expect(moved).toEqual({ funded: deals.length, released: deals.length });
    const [sent] = await machine.query(
      `SELECT count(*)::int AS payouts, sum(amount_minor)::int AS amount FROM payout
       WHERE user_id = ANY ($1) AND status = 'PAID'`,
      [users],
    );
    const paidOut = sum(earned.map(({ amount }) => inRoubles(amount)));
    expect(sent).toEqual({ payouts: creators.length, amount: Number(paidOut) });
  }
});

const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);
const netMinor = ({ priceMinor, commissionBps }) =>
  priceMinor - (priceMinor * BigInt(commissionBps)) / 10_000n;
/** The sandbox ends a payout by its kopecks; without any it is paid. */
const inRoubles = (amountMinor) => amountMinor - (amountMinor % 100n);
