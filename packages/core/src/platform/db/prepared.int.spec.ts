import { sql } from 'kysely';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { TransactionRunner, prepared } from './index.js';

/** Real: Postgres. */
describe('prepared statements', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext([]);
  });
  afterAll(() => context.close());

  it('are planned once a connection, and only where they are marked', async () => {
    await context.get(TransactionRunner).run(async (tx) => {
      for (const value of [1, 2, 3]) {
        const { rows } = await sql<{
          doubled: number;
        }>`SELECT ${prepared} ${value}::int * 2 AS doubled`.execute(tx);
        expect(rows).toEqual([{ doubled: value * 2 }]);
        await sql`SELECT ${value}::int * 3`.execute(tx);
      }
      const { rows } = await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements`.execute(
        tx,
      );
      expect(rows).toEqual([{ statement: 'SELECT /* prepared */ $1::int * 2 AS doubled' }]);
    });
  });
});
