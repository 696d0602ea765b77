import { Injectable } from '@nestjs/common';
import { emptySql, sql, type Sql } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { decodeCursor, isUuid, type Page, type PageRequest } from '../../../platform/paging/index.js';
import { legView, personView, type LegRow, type LegView, type PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { legsJson, limitTo } from '../list-sql.queries.js';
import { AccountsQueries, accountView, type AccountRow, type AccountView } from './accounts.queries.js';

/** One movement of an account: where the money came from or went, and why. */
export interface AccountEntryView {
  transactionId: string;
  reference: string;
  kind: string;
  amountMinor: Minor;
  balanceAfterMinor: Minor;
  /** The other legs of the same transaction. */
  counterLegs: LegView[];
  dealId: string | null;
  dealTitle: string | null;
  payoutId: string | null;
  depositId: string | null;
  actor: PersonView | null;
  requestId: string;
  createdAt: Date;
}

export interface AccountExplained extends Page<AccountEntryView> {
  account: AccountView;
}

interface EntryRow extends Omit<AccountEntryView, 'counterLegs' | 'actor'> {
  accountVersion: Minor | null;
  counterLegs: LegRow[];
  actorId: string | null;
  actorName: string | null;
}

const shape: ListShape<EntryRow, AccountEntryView> = {
  key: ({ accountVersion, transactionId }) => accountVersion?.toString() ?? transactionId,
  view: ({ accountVersion: _version, actorId, actorName, counterLegs, ...row }) => ({
    ...row,
    actor: personView(actorId, actorName),
    counterLegs: counterLegs.map(legView),
  }),
};

/** Explains a balance: the entries that make it up, newest first, each with the balance it left behind. */
@Injectable()
export class AccountEntriesQueries {
  constructor(
    private readonly reader: ListReader,
    private readonly accounts: AccountsQueries,
  ) {}

  /** @throws NOT_FOUND */
  async explain(code: string, page: PageRequest): Promise<AccountExplained> {
    const account = await this.accounts.get(code);
    const entries = await this.reader.page(accountEntriesQuery(account, page), page.limit, shape);
    return { account: accountView(account), ...entries };
  }

  /** @throws NOT_FOUND */
  async all(code: string): Promise<AsyncGenerator<AccountEntryView>> {
    return this.reader.all(accountEntriesQuery(await this.accounts.get(code)), shape);
  }
}

/** Without a page: the whole history, for a file. */
export function accountEntriesQuery({ id, mode }: Pick<AccountRow, 'id' | 'mode'>, page?: PageRequest): Sql {
  return sql`
    SELECT entry.transaction_id AS "transactionId", transaction.reference, transaction.kind,
           entry.amount_minor AS "amountMinor", entry.balance_after AS "balanceAfterMinor",
           entry.account_version AS "accountVersion",
           ${legsJson(sql`leg.transaction_id = entry.transaction_id AND leg.account_id <> ${id}::uuid`)} AS "counterLegs",
           transaction.deal_id AS "dealId", deal.title AS "dealTitle", transaction.payout_id AS "payoutId",
           transaction.deposit_id AS "depositId", transaction.actor_id AS "actorId", actor.display_name AS "actorName",
           transaction.request_id AS "requestId", transaction.created_at AS "createdAt"
    FROM (${mode === 'ROW' ? rowEntries(id, page) : derivedEntries(id, page)}) entry
    JOIN ledger_transaction transaction ON transaction.id = entry.transaction_id
    LEFT JOIN deal ON deal.id = transaction.deal_id
    LEFT JOIN app_user actor ON actor.id = transaction.actor_id
    ORDER BY entry.position`;
}

const isVersion = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);

/** Each entry of a row account carries the balance it left behind. */
function rowEntries(accountId: string, page?: PageRequest): Sql {
  const before = page?.cursor === undefined ? undefined : BigInt(decodeCursor(page.cursor, isVersion));
  return sql`SELECT transaction_id, amount_minor, account_version, balance_after_minor AS balance_after,
      -account_version AS position
    FROM ledger_entry WHERE account_id = ${accountId}::uuid AND account_version IS NOT NULL
      ${before === undefined ? emptySql : sql`AND account_version < ${before}`}
    ORDER BY account_version DESC ${limitTo(page)}`;
}

/**
 * The running balance of a derived account: the sum of all entries up to the page's first one, less those
 * already passed. Ordered by id, which is by time; the whole sum is read from the index alone.
 */
function derivedEntries(accountId: string, page?: PageRequest): Sql {
  const before = page?.cursor === undefined ? undefined : decodeCursor(page.cursor, isUuid);
  const entries = sql`FROM ledger_entry WHERE account_id = ${accountId}::uuid AND account_version IS NULL
    ${before === undefined ? emptySql : sql`AND transaction_id < ${before}::uuid`}`;
  return sql`SELECT transaction_id, amount_minor, NULL::bigint AS account_version,
      ((SELECT sum(amount_minor) ${entries}) - sum(amount_minor) OVER passed + amount_minor)::bigint AS balance_after,
      row_number() OVER passed AS position
    FROM (SELECT transaction_id, amount_minor ${entries} ORDER BY transaction_id DESC ${limitTo(page)}) page
    WINDOW passed AS (ORDER BY transaction_id DESC)`;
}
