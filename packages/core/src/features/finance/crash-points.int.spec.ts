import { Clock, FixedClock, MINUTE } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { SendPayouts } from '../payments/index.js';
import { Reconciliation } from './index.js';
import { Caller, CrashPoint, MODULES, MoneyWorld, OPERATIONS, judge, type Call } from './testing/index.js';

/** A claim of a worker that is gone, and the pause before a webhook is tried again, run out in this time. */
const PATIENCE = 2 * MINUTE;
/** Opens a payment and no more: nothing of it can be half done. */
const names = Object.keys(OPERATIONS).filter((name) => name !== 'deposit');

/** Real: Postgres, Redis, every use case. Fake: the clock, and the death of the process (see CrashPoint). */
describe('a process that dies after any of its statements', () => {
  let context: TestContext;
  let pool: Pool;
  let clock: FixedClock;
  let crash: CrashPoint;

  beforeAll(async () => {
    context = await createTestContext(MODULES);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    pool = context.get(Pool);
    crash = new CrashPoint(pool);
  });
  afterAll(async () => {
    const differences = await context.get(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  /** One brand, one creator, one deal, brought to where there is something to do. */
  async function before(name: string): Promise<{ world: MoneyWorld; caller: Caller }> {
    const world = await MoneyWorld.create(pool, { brands: 1, creators: 1, deals: 1 });
    const caller = new Caller(OPERATIONS, (type) => context.get(type), world);
    for (const earlier of OPERATIONS[name]!.after) await caller.make(what(earlier, world));
    return { world, caller };
  }

  function what(name: string, world: MoneyWorld): Pick<Call, 'name' | 'args' | 'lane'> {
    const dice = { pick: 0, face: 1, amountMinor: name === 'deposit' ? 900_000n : 300_000n };
    return { name, args: OPERATIONS[name]!.choose(world, dice), lane: 0 };
  }

  async function callsWithTrace(calls: Call[]): Promise<number> {
    const { rowCount } = await pool.query(
      `SELECT request_id FROM ledger_transaction WHERE request_id = ANY ($1)
       UNION SELECT request_id FROM outbox_event WHERE request_id = ANY ($1)`,
      [calls.map(({ id }) => id)],
    );
    return rowCount!;
  }

  it.each(names)(
    '%s: done once, by the one that died or by the next',
    async (name) => {
      let step = 0;
      for (let died = true; died;) {
        step += 1;
        const { world, caller } = await before(name);
        const call = what(name, world);
        died = await crash.during(step, () => caller.make(call));
        const first = caller.log.at(-1)!;
        if (died) await caller.recall(first);
        clock.advance(PATIENCE);
        const second = await caller.make(call);
        await judge(pool, OPERATIONS, { caller, world, alone: false });
        expect([step, await callsWithTrace([first, second])]).toEqual([step, 1]);
        await context.get(SendPayouts).execute(); // leaves nothing for the worker of the next round
      }
      expect(step).toBeGreaterThan(3);
    },
    120_000,
  );
});
