import { Injectable } from '@nestjs/common';
import {
  AccountKind,
  Currency,
  joinSql,
  sql,
  type AccountMode,
  type Sql,
} from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { decodeCursor, type Page, type PageRequest } from '../../../platform/paging/index.js';
import { UserSearch } from '../../identity/index.js';
import { personView, type PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';

export interface AccountView {
  code: string;
  kind: AccountKind;
  currency: Currency;
  mode: AccountMode;
  owner: PersonView | null;
  /** What is kept in the row, or the sum of the entries: see `mode`. */
  balanceMinor: Minor;
  entriesCount: number;
}

export interface AccountFilter {
  kind?: AccountKind;
  currency?: Currency;
  /** A code; the id of a user, deal or payout; the beginning of an e-mail; words of a name. */
  q?: string;
  /** Leaves out accounts whose balance is 0. */
  nonZero?: boolean;
}

export interface AccountRow {
  id: string;
  code: string;
  kind: AccountKind;
  currency: Currency;
  mode: AccountMode;
  ownerId: string | null;
  ownerName: string | null;
  balanceMinor: Minor;
  entriesCount: Minor;
}

type Key = [kind: AccountKind, currency: Currency, code: string];
const isKey = (value: unknown): value is Key =>
  Array.isArray(value) &&
  value.length === 3 &&
  value[0] in AccountKind &&
  value[1] in Currency &&
  typeof value[2] === 'string';

const shape: ListShape<AccountRow, AccountView> = {
  key: ({ kind, currency, code }): Key => [kind, currency, code],
  view: accountView,
};

/** The chart of accounts with its balances: by kind and currency, newest owners and deals first. */
@Injectable()
export class AccountsQueries {
  constructor(
    private readonly reader: ListReader,
    private readonly users: UserSearch,
  ) {}

  async list(filter: AccountFilter, page: PageRequest): Promise<Page<AccountView>> {
    return this.reader.page(accountsQuery(await this.read(filter), page), page.limit, shape);
  }

  async all(filter: AccountFilter): Promise<AsyncGenerator<AccountView>> {
    return this.reader.all(accountsQuery(await this.read(filter)), shape);
  }

  /** @throws NOT_FOUND */
  async get(code: string): Promise<AccountRow> {
    const { items } = await this.reader.page(accountsQuery({ codes: [code] }), 1, {
      ...shape,
      view: (row: AccountRow) => row,
    });
    if (!items[0]) throw notFound();
    return items[0];
  }

  private async read({ q, ...filter }: AccountFilter): Promise<ReadFilter> {
    if (q === undefined) return filter;
    const ownerIds = await this.users.ids(q);
    return { ...filter, ownerIds, codes: [q, `escrow:${q}`, `payout:${q}`] };
  }
}

/** What `q` means once users are looked up: owned by one of these, or one of these codes. */
export type ReadFilter = Omit<AccountFilter, 'q'> & { ownerIds?: string[]; codes?: string[] };

/** The sum of a derived account's entries, from an index alone; of a row account, nothing. */
const DERIVED = sql`LEFT JOIN LATERAL (
  SELECT sum(entry.amount_minor)::bigint AS balance, count(*) AS entries FROM ledger_entry entry
  WHERE account.mode = 'DERIVED' AND entry.account_id = account.id AND entry.account_version IS NULL) derived ON true`;
const BALANCE = sql`coalesce(derived.balance, account.balance_minor)`;

/** Without a page: all accounts, for a file. */
export function accountsQuery(filter: ReadFilter, page?: PageRequest): Sql {
  if (page?.cursor === undefined) return accountsWhere(filter, undefined, page);
  const [kind, currency, code] = decodeCursor(page.cursor, isKey);
  const group = sql`(${kind}::account_kind, ${currency}::currency)`;
  // Kinds and currencies run one way and codes the other: no single comparison says what comes after.
  const rest = [
    sql`(account.kind, account.currency) = ${group} AND account.code < ${code}`,
    sql`(account.kind, account.currency) > ${group}`,
  ].map((after) => sql`(${accountsWhere(filter, after, page)})`);
  return sql`SELECT * FROM (${joinSql(rest, ' UNION ALL ')}) AS rest ${ORDER} ${limitTo(page)}`;
}

const ORDER = sql`ORDER BY kind, currency, code DESC`;

function accountsWhere(filter: ReadFilter, after: Sql | undefined, page?: PageRequest): Sql {
  const { currency, ownerIds, codes } = filter;
  // A bound on the leading column is what makes a currency a bound of the index, too.
  const kinds = filter.kind ? [filter.kind] : currency ? Object.values(AccountKind) : undefined;
  return sql`
    SELECT account.id, account.code, account.kind, account.currency, account.mode, account.owner_id AS "ownerId",
           owner.display_name AS "ownerName", ${BALANCE} AS "balanceMinor",
           CASE account.mode WHEN 'ROW' THEN account.version ELSE derived.entries END AS "entriesCount"
    FROM ledger_account account ${DERIVED} LEFT JOIN app_user owner ON owner.id = account.owner_id
    ${where(
      kinds && sql`account.kind = ANY (${kinds}::account_kind[])`,
      currency && sql`account.currency = ${currency}::currency`,
      (ownerIds ?? codes) && isOneOf(ownerIds ?? [], codes ?? []),
      filter.nonZero && sql`${BALANCE} <> 0`,
      after,
    )}
    ${ORDER} ${limitTo(page)}`;
}

/** Two ways in, each by an index of its own. */
const isOneOf = (ownerIds: string[], codes: string[]): Sql => sql`account.id IN (
  SELECT id FROM ledger_account WHERE owner_id = ANY (${ownerIds}::uuid[])
  UNION SELECT id FROM ledger_account WHERE code = ANY (${codes}::text[]))`;

export function accountView({ id: _id, ownerId, ownerName, entriesCount, ...row }: AccountRow): AccountView {
  return { ...row, owner: personView(ownerId, ownerName), entriesCount: Number(entriesCount) };
}
