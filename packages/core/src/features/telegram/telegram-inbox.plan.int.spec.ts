import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf } from '../../testing/query-plans.js';
import { takeDueQuery } from './telegram-inbox.repository.js';

const FLOOD = 20_000;
const CHATS = 50;
const BOT = 1n;
const LIMIT = 8;

/** Without a connection: it only writes the query. */
const compiler = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

describe(`plans of the next updates of ${CHATS} chats, one of which has written ${FLOOD}`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await client.query('VACUUM ANALYZE telegram_update'); // the planner believes that nothing waits
    await client.query(
      `INSERT INTO telegram_update (bot_id, update_id, lane, body, request_id, received_at)
       SELECT $1, n, CASE WHEN n <= $2 THEN 1 ELSE n END, '{}', 'request-1', now() FROM generate_series(1, $3::int) AS n`,
      [BOT, FLOOD, FLOOD + CHATS - 1],
    );
  }, 60_000);
  afterAll(() => drop());

  it.each(['before', 'after'])('read one row a chat, %s the planner has noticed', async (when) => {
    if (when === 'after') await client.query('ANALYZE telegram_update');
    const query = takeDueQuery(BOT, new Date(), { inHand: [2n], limit: LIMIT }).compile(compiler);
    const read = await readOf(client, { text: query.sql, values: [...query.parameters] });
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(2 * CHATS); // a head each; those taken are read and written, too
  });
});
