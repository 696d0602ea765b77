// From a message written over HTTP to the one in Telegram, while what lies between is killed. Real: API and worker as
// processes, Postgres and Redis of their own. Stand-in: Telegram. After each fault the ids of what was acknowledged,
// committed, consumed, told and delivered must be the same. docs/faults.md has the table.
import { waitUntil } from '../../../tools/lib/readiness.mjs';
import { pileUp } from './delivery-faults/backlog.mjs';
import { createDice, seedsOf } from './delivery-faults/dice.mjs';
import { faults } from './delivery-faults/faults.mjs';
import { CLEAN, judge } from './delivery-faults/judge.mjs';
import { doneAround, poison, poisoned, untilDead } from './delivery-faults/poison.mjs';
import { createStage } from './delivery-faults/stage.mjs';
import { hastyCalls, misbehave, storyOf } from './delivery-faults/telegram.mjs';
import { startWriters } from './delivery-faults/writers.mjs';

/** `FAULTS` above 1: the full form, with as many strikes as the table says and the leases as long as they are. */
const isFull = Number(process.env.FAULTS ?? 1) > 1;
const SIZE = { linked: 8, unlinked: 16 };
const DRAINED_WITHIN_MS = 180_000;
const strikesOf = ({ strikes: [short, full] }) => (isFull ? full : short);
/** Ends what hangs; longer than all the patience of a test together. */
const LIMIT_MS = isFull ? 1_200_000 : 300_000;

describe.each(seedsOf(isFull ? 3 : 1))('deliveries under load, FAULT_SEED=%i', (seed) => {
  let stage;
  let load;
  let undo;

  beforeAll(async () => {
    stage = await createStage();
    stage.dice = createDice(seed);
    await Promise.all([stage.api.start(), stage.worker.start()]);
  }, LIMIT_MS); // another start or test may be building
  afterAll(() => stage?.close(), 30_000);
  beforeEach(async () => {
    for (const program of [stage.api, stage.worker]) if (!program.isAlive()) await program.start();
  }, LIMIT_MS);
  afterEach(async () => {
    load?.abandon();
    await undo?.();
    undo = undefined;
  }, LIMIT_MS);

  const drained = (conversations) =>
    waitUntil({
      what: 'the outbox and the deliveries',
      timeoutMs: DRAINED_WITHIN_MS,
      probe: async () => {
        const [left] = await stage.query(
          `SELECT (SELECT count(*)::int FROM outbox_event WHERE aggregate_id = ANY ($1) AND done_at IS NULL AND dead_at IS NULL) AS events,
                  (SELECT count(*)::int FROM delivery WHERE user_id = ANY ($2) AND status = 'PENDING') AS deliveries`,
          [conversations.map(({ id }) => id), conversations.map(({ recipientId }) => recipientId)],
        );
        if (left.events + left.deliveries > 0) throw new Error(JSON.stringify(left));
      },
    });

  async function expectClean(written, crashes) {
    await drained(written.conversations);
    const { judgement, mostRepeatsInAChat } = await judge(stage, written);
    expect(judgement).toEqual(CLEAN);
    expect(mostRepeatsInAChat).toBeLessThanOrEqual(crashes);
  }

  async function strikeUnderLoad(fault, world) {
    load = startWriters({ url: stage.api.url, ...world });
    let struckAt;
    for (let count = 0; count < strikesOf(fault); count += 1) {
      await load.written(stage.dice.between(5, 40));
      if (fault.inBacklog) await pileUp(stage, load, { afterKill: count > 0 && fault.isCrash });
      struckAt = new Date();
      await fault.strike(stage, stage.dice, { isFull }, load);
    }
    await load.written(40);
    return { acknowledged: await load.stop(), failures: load.failures, struckAt };
  }

  it.each(faults)(
    'loses and doubles nothing and keeps the order while $what',
    async (fault) => {
      undo = await fault.prepare?.(stage);
      const world = await stage.layOut(SIZE);
      const { acknowledged, failures, struckAt } = await strikeUnderLoad(fault, world);
      if (!isFull) await stage.endClaims('outbox_event', new Date());
      if (!isFull && fault.isCrash) await stage.endClaims('delivery', struckAt);
      await expectClean({ ...world, acknowledged }, fault.isCrash ? strikesOf(fault) : 0);
      if (fault.refusesNothing) expect(failures).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'buries an event that always fails after twelve attempts, and holds up nothing else for it',
    async () => {
      const world = await stage.layOut({ linked: 2, unlinked: 8 });
      const [sick] = world.conversations;
      const eventId = await poison(stage, sick);
      load = startWriters({ url: stage.api.url, ...world });
      await load.written(60);
      await waitUntil({
        what: 'events of other conversations',
        probe: async () => {
          const { elsewhere } = await doneAround(stage, world.conversations, sick);
          if (elsewhere < 50) throw new Error(`${elsewhere}`);
        },
      });
      expect(await doneAround(stage, world.conversations, sick)).toMatchObject({ behind: 0 });
      expect(await poisoned(stage, eventId)).toMatchObject({ dead: false });
      await untilDead(stage, eventId);
      expect(await poisoned(stage, eventId)).toMatchObject({ attempts: 12, error: expect.any(String) });
      await load.written(10);
      await expectClean({ ...world, acknowledged: await load.stop() }, 0);
    },
    LIMIT_MS,
  );

  it(
    'repeats a message once at most for each crash and each lost answer while Telegram asks to wait, refuses, fails and hangs',
    async () => {
      const world = await stage.layOut({ linked: 10, unlinked: 0 });
      const [refusing] = world.conversations;
      load = startWriters({ url: stage.api.url, ...world });
      const rounds = isFull ? 6 : 1;
      for (let round = 0; round < rounds; round += 1) {
        await load.written(stage.dice.between(5, 20));
        await misbehave(stage.telegram, stage.dice);
        if (round > 0 && stage.dice.isOneIn(3)) continue; // what hangs is left to its time-out
        await stage.worker.kill();
        if (!isFull)
          for (const table of ['outbox_event', 'delivery']) await stage.endClaims(table, new Date());
        await stage.worker.start();
      }
      stage.telegram.people.block(refusing.chatId);
      await load.written(30);
      await expectClean({ ...world, acknowledged: await load.stop() }, 2 * rounds);
      expect(hastyCalls(stage.telegram)).toEqual([]);
      const { statuses, told } = await storyOf(stage, refusing);
      expect(statuses).toMatch(/^(SENT )+BLOCKED( BLOCKED)*$/);
      expect(told).toBe(1);
    },
    LIMIT_MS,
  );
});
