import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf, rebuildingIndexes } from '../../testing/query-plans.js';
import { candidatesQuery } from './alerts.queries.js';

const ALERTS = 50_000;
/** Those that share a label with the job: one in seven by platform, one in fifty by niche. */
const MOST_ROWS_READ = ALERTS / 6;

const USERS = `
  INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
  SELECT gen_random_uuid(), n || '@example.com', 'x', 'CREATOR', 'Имя', now() FROM generate_series(1, 5000) AS n`;
const SEARCHES = `
  INSERT INTO saved_search (id, creator_id, name, filters, requires, created_at, updated_at)
  SELECT gen_random_uuid(), (SELECT id FROM app_user ORDER BY id LIMIT 1), 'Мои заказы', '{}',
    ARRAY['niche:' || (n % 50), 'platform:' || (n % 7)], now(), now() FROM generate_series(1, ${ALERTS}) AS n`;

describe(`plan of matching a job with ${ALERTS} alerts`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await client.query(USERS);
    await rebuildingIndexes(client, 'saved_search', () => client.query(SEARCHES));
  }, 60_000);
  afterAll(() => drop());

  it('reads the alerts that ask for the labels of the job, not all of them', async () => {
    const labels = ['niche:1', 'platform:1', 'currency:RUB', 'lang:ru'];
    const read = await readOf(client, candidatesQuery(labels));
    expect(read.sequential).not.toContain('saved_search');
    expect(read.rows).toBeLessThanOrEqual(MOST_ROWS_READ);
  });
});
