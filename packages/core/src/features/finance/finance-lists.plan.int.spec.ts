import type pg from 'pg';
import { encodeCursor, type PageRequest } from '../../platform/paging/index.js';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf, rebuildingIndexes } from '../../testing/query-plans.js';
import { userIdsQuery } from '../identity/index.js';
import { accountEntriesQuery } from './accounts/account-entries.queries.js';
import { accountsQuery, type ReadFilter } from './accounts/accounts.queries.js';
import { depositsQuery } from './journal/deposits.queries.js';
import { escrowsQuery } from './journal/escrows.queries.js';
import { transactionsQuery, type TransactionFilter } from './journal/transactions.queries.js';

const MANY = 40_000;
const MOST_ROWS_READ = 5_000;
const PAGE: PageRequest = { limit: 20 };

/** Ids in the order of n, as UUIDv7 are in the order of time. */
const id = (kind: number, n: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const idOf = (kind: number, n: number) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const BRAND = idOf(1, 1);
const WALLET = idOf(2, 1);
const PROVIDER = idOf(4, 1);
const series = `generate_series(1, ${MANY}) AS n`;
/** Skewed on purpose: one value that nearly all rows have, and rare ones. */
const rare = (usual: string, seldom: string) => `CASE WHEN n % 1000 = 0 THEN '${seldom}' ELSE '${usual}' END`;

const FILL: [table: string, statement: string][] = [
  [
    'app_user',
    `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
     SELECT ${id(1, 'n')}, n || '@example.com', 'x', (${rare('CREATOR', 'BRAND')})::role,
       (ARRAY['Анна','Игорь','Мария'])[1 + n % 3] || ${rare('', ' Звездочётова')}, now() FROM ${series}`,
  ],
  [
    'ledger_account',
    `INSERT INTO ledger_account (id, code, kind, owner_id, currency, mode, balance_minor, version, created_at)
     SELECT ${id(2, 'n')}, 'wallet:' || ${id(1, 'n')} || ':' || ${rare('RUB', 'KZT')}, 'WALLET'::account_kind, ${id(1, 'n')},
       (${rare('RUB', 'KZT')})::currency, 'ROW'::account_mode, n % 3, 1, now() FROM ${series}
     UNION ALL
     SELECT ${id(3, 'n')}, 'escrow:' || ${id(5, 'n')}, 'ESCROW', ${id(1, 'n')}, 'RUB', 'ROW', (n > ${MANY} * 0.98)::int, 1, now()
     FROM ${series}
     UNION ALL SELECT '${PROVIDER}', 'provider:sandbox:RUB', 'PROVIDER', NULL, 'RUB', 'DERIVED', 0, 0, now()`,
  ],
  [
    'ledger_transaction',
    `INSERT INTO ledger_transaction (id, reference, kind, request_hash, deal_id, deposit_id, request_id, operation_id, created_at)
     SELECT ${id(6, 'n')}, 'DEPOSIT:' || n, ${rare('DEPOSIT', 'SUSPENSE')}, '', ${id(5, 'n')}, ${id(7, 'n')}, '', 0,
       now() - (${MANY} - n) * interval '1 minute' FROM ${series}`,
  ],
  [
    'ledger_entry',
    `INSERT INTO ledger_entry (transaction_id, leg, account_id, currency, amount_minor, balance_after_minor, account_version)
     SELECT ${id(6, 'n')}, 1, CASE WHEN n <= ${MANY} / 5 THEN '${WALLET}'::uuid ELSE ${id(2, 'n')} END, 'RUB'::currency, 1, n, n
     FROM ${series}
     UNION ALL
     SELECT ${id(6, 'n')}, 2, CASE WHEN n % 4 = 0 THEN '${PROVIDER}' ELSE ${id(3, 'n')} END, 'RUB', -1,
       CASE WHEN n % 4 > 0 THEN 0 END, CASE WHEN n % 4 > 0 THEN 1 END
     FROM ${series}`,
  ],
  [
    'deal',
    `INSERT INTO deal (id, job_id, brand_id, creator_id, conversation_id, title, price_minor, currency, commission_bps, brief,
       brief_hash, revision_rounds_allowed, work_days, review_days, status, funding_due_at, created_at, updated_at)
     SELECT ${id(5, 'n')}, ${id(8, 'n')}, ${id(1, 'n')}, ${id(1, 'n')}, ${id(8, 'n')}, '', 1, 'RUB', 0, '{}', '', 0, 1, 1,
       'COMPLETED', now(), now(), now() FROM ${series}`,
  ],
  [
    'escrow',
    `INSERT INTO escrow (id, deal_id, amount_minor, currency, status)
     SELECT ${id(9, 'n')}, ${id(5, 'n')}, 1, 'RUB', (${rare('RELEASED', 'SPLIT')})::escrow_status FROM ${series}`,
  ],
  [
    'deposit',
    `INSERT INTO deposit (id, user_id, amount_minor, currency, provider, status, expires_at, created_at)
     SELECT ${id(7, 'n')}, ${id(1, 'n')}, 1, 'RUB', 'sandbox', (${rare('SUCCEEDED', 'CHARGED_BACK')})::deposit_status, now(), now()
     FROM ${series}`,
  ],
];

const ACCOUNTS: { what: string; filter: ReadFilter; after?: unknown }[] = [
  { what: 'all', filter: {} },
  { what: 'all, deep inside', filter: {}, after: ['WALLET', 'RUB', `wallet:${idOf(1, 20_000)}:RUB`] },
  { what: 'of the usual currency', filter: { currency: 'RUB' } },
  { what: 'of a rare currency', filter: { currency: 'KZT' } },
  { what: 'of a currency that is not there', filter: { currency: 'EUR' } },
  { what: 'of a kind', filter: { kind: 'ESCROW' } },
  {
    what: 'of a kind, deep inside',
    filter: { kind: 'ESCROW' },
    after: ['ESCROW', 'RUB', `escrow:${idOf(5, 20_000)}`],
  },
  { what: 'of a kind and a rare currency', filter: { kind: 'WALLET', currency: 'KZT' } },
  { what: 'with money', filter: { nonZero: true } },
  { what: 'escrows with money', filter: { kind: 'ESCROW', nonZero: true } },
  { what: 'of an owner or a code', filter: { ownerIds: [BRAND], codes: [`escrow:${idOf(5, 7)}`] } },
];
const TRANSACTIONS: TransactionFilter[] = [
  {},
  { kind: 'DEPOSIT' },
  { kind: 'SUSPENSE' },
  { kind: 'TIP' },
  { reference: 'DEPOSIT:77' },
  { dealId: idOf(5, 77) },
  { depositId: idOf(7, 77) },
  { payoutId: idOf(5, 77) },
  { to: new Date(Date.now() - 10 * 86_400_000) },
  {
    kind: 'SUSPENSE',
    from: new Date(Date.now() - 20 * 86_400_000),
    to: new Date(Date.now() - 10 * 86_400_000),
  },
];

describe(`plans of the lists of finance over ${MANY} of each`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await client.query('SET session_replication_role = replica');
    for (const [table, statement] of FILL)
      await rebuildingIndexes(client, table, () => client.query(statement));
  }, 90_000);
  afterAll(() => drop());

  async function expectFew(query: { text: string; values: unknown[] }) {
    const read = await readOf(client, query);
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(MOST_ROWS_READ);
  }

  it.each(ACCOUNTS)('accounts: $what', ({ filter, after }) =>
    expectFew(accountsQuery(filter, { ...PAGE, cursor: after === undefined ? after : encodeCursor(after) })),
  );

  it.each(TRANSACTIONS)('transactions: %j', (filter) => expectFew(transactionsQuery(filter, PAGE)));

  it.each(['RELEASED', 'SPLIT', 'FUNDED', undefined] as const)('escrows: %s', (status) =>
    expectFew(escrowsQuery({ status }, PAGE)),
  );

  it.each(['SUCCEEDED', 'CHARGED_BACK', 'FAILED', undefined] as const)('deposits: %s', (status) =>
    expectFew(depositsQuery({ status }, PAGE)),
  );

  it.each([undefined, BRAND, '777', '777@example.com', 'анна', 'звездочетова', 'самовар'])('users: %s', (q) =>
    expectFew(userIdsQuery(q, PAGE.limit + 1)),
  );

  it.each([undefined, '4000'])('history of a wallet with many entries, before version %s', (version) =>
    expectFew(
      accountEntriesQuery(
        { id: WALLET, mode: 'ROW' },
        { ...PAGE, cursor: version === undefined ? version : encodeCursor(version) },
      ),
    ),
  );

  it('history of a derived account: its own entries for the sum, and the page', async () => {
    const page = { ...PAGE, cursor: encodeCursor(idOf(6, 36_000)) };
    const read = await readOf(client, accountEntriesQuery({ id: PROVIDER, mode: 'DERIVED' }, page));
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(36_000 / 4 + MOST_ROWS_READ);
  });
});
