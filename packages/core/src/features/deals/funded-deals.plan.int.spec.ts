import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf } from '../../testing/query-plans.js';
import { fundedDealsQuery } from './funded-deals.queries.js';

const DEALS = 20_000;
const FUNDED = 50;
const OWNER = '00000000-0000-7000-8000-000000000001';

/** All deals of one pair, nearly all of them ended. Triggers are off, so that nothing else has to exist. */
const FILL = `
  SET session_replication_role = replica;
  INSERT INTO deal (id, job_id, brand_id, creator_id, conversation_id, title, price_minor, currency, commission_bps, brief,
    brief_hash, revision_rounds_allowed, work_days, review_days, status, funding_due_at, created_at, updated_at)
  SELECT gen_random_uuid(), gen_random_uuid(), '${OWNER}', '${OWNER}', gen_random_uuid(), 'Обзор', 100, 'RUB', 1500, '{}', '',
    1, 5, 3, (CASE WHEN n % ${DEALS / FUNDED} = 0 THEN 'IN_REVIEW' ELSE 'COMPLETED' END)::deal_status, now(), now(), now()
  FROM generate_series(1, ${DEALS}) AS n;
  SET session_replication_role = DEFAULT;`;

describe(`plans of the ${FUNDED} funded deals among ${DEALS}`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await client.query(FILL);
    await client.query('VACUUM ANALYZE deal');
  }, 60_000);
  afterAll(() => drop());

  it.each(['BRAND', 'CREATOR'] as const)('those of a %s cost no more than the work in hand', async (role) => {
    const read = await readOf(client, fundedDealsQuery({ id: OWNER, role }, 'RUB', { limit: 20 }));
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(FUNDED);
  });
});
