import { createTestContext, type TestContext } from '../../testing/index.js';
import { Pool } from './pool.js';
import { CHECKS, FUNCTIONS, INDEXES, STATISTICS, TRIGGERS } from './testing/catalogue.js';

/**
 * `schema.prisma` and `db:drift` know nothing of what the migrations add in SQL of their own; this list does.
 * A new object is written down in testing/catalogue.ts, one that is gone is noticed here.
 */
describe('hand-written SQL objects', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext([]);
  });
  afterAll(() => context.close());

  /** Name → definition, of our own objects alone. */
  async function found(query: string): Promise<Record<string, string>> {
    const { rows } = await context.get(Pool).query<{ name: string; definition: string }>(query);
    return Object.fromEntries(rows.map(({ name, definition }) => [name, definition.replace(/\s+/g, ' ')]));
  }

  it('are these CHECK constraints', async () => {
    expect(
      await found(`
        SELECT conname AS name, conrelid::regclass || ': ' || pg_get_constraintdef(oid) AS definition
        FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`),
    ).toEqual(CHECKS);
  });

  it('are these triggers', async () => {
    expect(
      await found(`
        SELECT tgname AS name, regexp_replace(pg_get_triggerdef(oid, true), '^CREATE (CONSTRAINT )?TRIGGER \\S+ ', '\\1') AS definition
        FROM pg_trigger WHERE NOT tgisinternal`),
    ).toEqual(TRIGGERS);
  });

  it('are these functions', async () => {
    expect(
      await found(`
        SELECT proname AS name, '(' || oidvectortypes(proargtypes) || ') ' || prorettype::regtype || ' '
                 || CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END
                 || CASE WHEN procost = 100 THEN '' ELSE ' cost ' || procost END AS definition
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace`),
    ).toEqual(FUNCTIONS);
  });

  it('are these indexes beyond what Prisma can say: partial, on expressions, covering, GIN', async () => {
    expect(
      await found(`
        SELECT c.relname AS name, regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX \\S+ ON public\\.', '\\1') AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam
        WHERE c.relnamespace = 'public'::regnamespace
          AND (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR i.indnatts <> i.indnkeyatts OR am.amname <> 'btree')`),
    ).toEqual(INDEXES);
  });

  it('are these extended statistics', async () => {
    expect(
      await found(`
        SELECT stxname AS name, regexp_replace(pg_get_statisticsobjdef(oid), '^CREATE STATISTICS \\S+ ', '') AS definition
        FROM pg_statistic_ext WHERE stxnamespace = 'public'::regnamespace`),
    ).toEqual(STATISTICS);
  });
});
