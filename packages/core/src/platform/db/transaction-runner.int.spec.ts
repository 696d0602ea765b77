import { randomUUID } from 'node:crypto';
import { Pool, Prisma, TransactionRunner, type Tx } from './index.js';
import { createPool } from './pool.js';
import { fromDatabaseError, invariant } from '../errors/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { createCuttingProxy, type CutMoment } from './testing/cutting-proxy.js';

/** Real: Postgres, and a wire that is cut. */
describe('transaction runner', () => {
  let context: TestContext;
  let transactions: TransactionRunner;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([]);
    transactions = context.get(TransactionRunner);
    pool = context.get(Pool);
  });
  afterAll(() => context.close());

  const insertUser = (tx: Tx, id: string) =>
    tx
      .insertInto('appUser')
      .values({
        id,
        email: `${id}@example.com`,
        passwordHash: 'x',
        role: 'BRAND',
        displayName: 'Имя',
        createdAt: new Date(),
      })
      .execute();
  const exists = async (id: string) =>
    (await pool.query('SELECT 1 FROM app_user WHERE id = $1', [id])).rowCount === 1;

  it('commits what the work did, once', async () => {
    const id = randomUUID();
    await transactions.run((tx) => insertUser(tx, id));
    expect(await exists(id)).toBe(true);
  });

  it('undoes everything when the work throws, and does not try a refusal again', async () => {
    const id = randomUUID();
    let attempts = 0;
    const work = transactions.run(async (tx) => {
      attempts += 1;
      await insertUser(tx, id);
      throw invariant('NO_SLOTS');
    });
    await expect(work).rejects.toMatchObject({ details: { rule: 'NO_SLOTS' } });
    expect({ attempts, exists: await exists(id) }).toEqual({ attempts: 1, exists: false });
  });

  it('goes on in batches, a transaction each, until one is not full', async () => {
    const left = Array.from({ length: 1_003 }, (_, n) => n);
    const seen = new Set<Tx>();
    const removed = await transactions.runInBatches((tx, limit) => {
      seen.add(tx);
      return Promise.resolve(left.splice(0, limit).length);
    });
    expect({ removed, left, transactions: seen.size }).toEqual({ removed: 1_003, left: [], transactions: 3 });
  });

  it('joins a nested run to the one around it, and lets Prisma see what is not committed', async () => {
    const id = randomUUID();
    const work = transactions.run(async () => {
      await transactions.run((tx) => insertUser(tx, id));
      const prisma = context.get(Prisma);
      const find = () =>
        prisma.user.findFirst({ where: { id }, select: { id: true, sessions: { select: { id: true } } } });
      const found = await Promise.all([find(), find(), find()]);
      expect(found.map((user) => user?.id)).toEqual([id, id, id]);
      throw invariant('NO_SLOTS');
    });
    await expect(work).rejects.toMatchObject({ code: 'INVARIANT_VIOLATION' });
    expect(await exists(id)).toBe(false);
  });

  it('tries a deadlock again until both have had their way', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await transactions.run(async (tx) => {
      await insertUser(tx, a);
      await insertUser(tx, b);
    });
    const rename = (tx: Tx, id: string) =>
      tx.updateTable('appUser').set({ displayName: randomUUID() }).where('id', '=', id).execute();
    let attempts = 0;
    let holders = 0;
    const bothHold = Promise.withResolvers<void>();
    const crossing = (first: string, second: string) =>
      transactions.run(async (tx) => {
        attempts += 1;
        await rename(tx, first);
        holders += 1;
        if (holders === 2) bothHold.resolve();
        await bothHold.promise;
        await rename(tx, second);
      });
    await Promise.all([crossing(a, b), crossing(b, a)]);
    expect(attempts).toBeGreaterThan(2);
  });

  it('does not queue up again where no connection came free', async () => {
    const small = createPool({ databaseUrl: context.config.databaseUrl, databasePoolSize: 1 }, 'small');
    const taken = await small.connect();
    const startedAt = performance.now();
    const work = new TransactionRunner(small).run((tx) => insertUser(tx, randomUUID()));
    await expect(
      work.catch((error: unknown) => Promise.reject(fromDatabaseError(error))),
    ).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    // One wait of 3 s, not four.
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    taken.release();
    await small.end();
  });

  describe('when the wire is cut', () => {
    /** The first COMMIT is cut. */
    async function through(moment: CutMoment, work: (runner: TransactionRunner) => Promise<void>) {
      const proxy = await createCuttingProxy(context.config.databaseUrl, moment, (commit) => commit === 1);
      const cutPool = createPool({ databaseUrl: proxy.url, databasePoolSize: 2 }, 'cut');
      try {
        await work(new TransactionRunner(cutPool));
      } finally {
        await cutPool.end();
        proxy.close();
      }
      expect(proxy.cuts()).toBe(1);
    }

    it('after COMMIT, the success is found out and told, and the work is not done again', async () => {
      const id = randomUUID();
      let attempts = 0;
      await through('after COMMIT is done', async (runner) => {
        const result = await runner.run(async (tx) => {
          attempts += 1;
          await insertUser(tx, id);
          return 'done';
        });
        expect(result).toBe('done');
      });
      expect({ attempts, exists: await exists(id) }).toEqual({ attempts: 1, exists: true });
    });

    it('before COMMIT, the work is done again', async () => {
      const id = randomUUID();
      let attempts = 0;
      await through('before COMMIT arrives', (runner) =>
        runner.run(async (tx) => {
          attempts += 1;
          await insertUser(tx, id);
        }),
      );
      expect({ attempts, exists: await exists(id) }).toEqual({ attempts: 2, exists: true });
    });
  });
});
