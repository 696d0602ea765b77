import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf } from '../../testing/query-plans.js';
import { historyQuery, type WalletEntryFilter } from './wallet-history.queries.js';

const POSTINGS = 100_000;
const OWN = 10_000;
const OWNER = '00000000-0000-7000-8000-000000000001';
const DEAL = '00000000-0000-7000-9000-000000000010';

/**
 * A busy brand with a tenth of all postings, among strangers; most of them are of deals. Triggers are off: the
 * balances are made up, only their number matters here.
 */
const FILL = `
  SET session_replication_role = replica;
  INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
  SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@example.com', 'x', 'BRAND', 'Бренд', now()
  FROM generate_series(1, 10) AS n;
  INSERT INTO ledger_account (id, code, kind, owner_id, currency, mode, version, min_balance_minor, created_at)
  SELECT gen_random_uuid(), 'wallet:idle ' || n, 'WALLET', NULL, 'RUB', 'ROW', 0, 0, now() FROM generate_series(1, 10000) AS n;
  INSERT INTO ledger_account (id, code, kind, owner_id, currency, mode, version, min_balance_minor, created_at)
  SELECT id, 'wallet:' || id || ':RUB', 'WALLET', id, 'RUB', 'ROW', ${OWN}, 0, now() FROM app_user;
  INSERT INTO ledger_transaction (id, reference, kind, request_hash, deal_id, request_id, operation_id, created_at)
  SELECT ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, 'R:' || n,
    CASE WHEN n % 50 = 0 THEN 'DEPOSIT' ELSE 'ESCROW_FUND' END, '',
    CASE WHEN n % 50 = 0 THEN NULL ELSE ('00000000-0000-7000-9000-' || lpad((n - n % 5)::text, 12, '0'))::uuid END,
    'plan', 0, now() - (${POSTINGS} - n) * interval '1 minute'
  FROM generate_series(1, ${POSTINGS}) AS n;
  INSERT INTO ledger_entry (transaction_id, leg, account_id, currency, amount_minor, balance_after_minor, account_version)
  SELECT t.id, 1, ('00000000-0000-7000-8000-' || lpad((1 + n % 10)::text, 12, '0'))::uuid, 'RUB', 1, n, 1 + n / 10
  FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM ledger_transaction) AS t;
  SET session_replication_role = DEFAULT;`;

const TABLES = ['ledger_account', 'ledger_transaction', 'ledger_entry'];
const page = { limit: 20 };
const since = (days: number) => new Date(Date.now() - days * 86_400_000);

describe(`plans of a wallet with ${OWN} entries among ${POSTINGS}`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await client.query(FILL);
    for (const table of TABLES) await client.query(`VACUUM ANALYZE ${table}`);
  }, 60_000);
  afterAll(() => drop());

  const history = (filter: Omit<WalletEntryFilter, 'currency'>) =>
    readOf(client, historyQuery(OWNER, { currency: 'RUB', ...filter }, page));

  it.each([
    ['no filter', {}],
    ['a common group', { group: 'DEALS' }],
    ['the last week', { from: since(7) }],
    ['one deal', { dealId: DEAL }],
  ] as const)('a page under %s costs what it shows', async (_, filter) => {
    const read = await history(filter);
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(200);
  });

  it.each([
    ['a rare group', { group: 'TOP_UPS' }],
    ['a group without entries', { group: 'CORRECTIONS' }],
    ['a time long ago', { to: since(69) }],
  ] as const)('%s costs this wallet at most, never the others', async (_, filter) => {
    const read = await history(filter);
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(2 * OWN + 200);
  });
});
