import { Injectable } from '@nestjs/common';
import { Prisma, emptySql, joinSql, sql, type Currency, type Sql } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { decodeCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { walletCode } from '../ledger/index.js';
import { kindsOf, operationGroup, operationTitle, type WalletOperationGroup } from './wallet-operations.js';

export interface WalletEntryFilter {
  currency: Currency;
  group?: WalletOperationGroup;
  /** The first moment of the period, and the first one after it. */
  from?: Date;
  to?: Date;
  dealId?: string;
}

export interface WalletEntryView {
  id: string;
  kind: string;
  group: WalletOperationGroup;
  /** In Russian, as a person reads it. */
  title: string;
  amountMinor: Minor;
  currency: Currency;
  balanceAfterMinor: Minor;
  dealId: string | null;
  dealTitle: string | null;
  payoutId: string | null;
  depositId: string | null;
  createdAt: Date;
}

type EntryRow = Omit<WalletEntryView, 'group' | 'title' | 'currency'> & {
  version: bigint;
  isPaidLate: boolean;
};

/** What came to a wallet and what left it, with the running balance that the ledger itself wrote down. */
@Injectable()
export class WalletHistoryQueries {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. A filter leaves rows out and changes none: each keeps the balance right after it. */
  async list(userId: string, filter: WalletEntryFilter, page: PageRequest): Promise<Page<WalletEntryView>> {
    const rows = await this.prisma.$queryRaw<EntryRow[]>(historyQuery(userId, filter, page));
    return toPage(
      rows,
      page.limit,
      (row) => String(row.version),
      ({ version: _, isPaidLate, ...row }) => ({
        ...row,
        currency: filter.currency,
        group: operationGroup(row.kind),
        title: operationTitle(row.kind, row.amountMinor, isPaidLate),
      }),
    );
  }
}

/**
 * Walks the wallet's own entries by index, from the newest on, and looks at the posting of each by its key; the
 * OFFSET keeps the planner from turning that round and reading everybody's postings. So a page costs what it
 * shows, and a filter that fits nothing costs the length of this one wallet.
 */
export function historyQuery(userId: string, filter: WalletEntryFilter, { limit, cursor }: PageRequest): Sql {
  const before =
    cursor === undefined ? emptySql : sql`AND account_version < ${BigInt(decodeCursor(cursor, isVersion))}`;
  return sql`
    SELECT posting.*, entry.amount_minor AS "amountMinor", entry.balance_after_minor AS "balanceAfterMinor",
      entry.account_version AS version, deal.title AS "dealTitle", ${isPaidLate} AS "isPaidLate"
    FROM ledger_entry AS entry
    CROSS JOIN LATERAL (
      SELECT id, kind, deal_id AS "dealId", payout_id AS "payoutId", deposit_id AS "depositId",
        created_at AS "createdAt"
      FROM ledger_transaction WHERE id = entry.transaction_id ${conditions(filter)} OFFSET 0
    ) AS posting
    LEFT JOIN deal ON deal.id = posting."dealId"
    WHERE entry.account_id = (SELECT id FROM ledger_account WHERE code = ${walletCode(userId, filter.currency)})
      AND entry.account_version IS NOT NULL ${before} ${ofDeal(filter)}
    ORDER BY entry.account_version DESC LIMIT ${limit + 1}`;
}

/**
 * Two look-ups by reference, and only for the few entries of payouts that failed. Scalar: an EXISTS may be planned as a
 * table of everybody's references.
 */
const isPaidLate = sql`(posting.kind = 'PAYOUT_FAIL'
      AND (SELECT true FROM ledger_transaction WHERE reference = 'PAYOUT_LATE:' || posting."payoutId") IS TRUE
      AND (SELECT true FROM ledger_transaction
           WHERE reference = 'SUSPENSE_RELEASE:PAYOUT_LATE:' || posting."payoutId") IS NULL)`;

function conditions({ group, from, to }: WalletEntryFilter): Sql {
  const all = [
    ...(group ? [sql`kind = ANY (${kindsOf(group)}::text[])`] : []),
    ...(from ? [sql`created_at >= ${from.toISOString()}::timestamptz`] : []),
    ...(to ? [sql`created_at < ${to.toISOString()}::timestamptz`] : []),
  ];
  return all.length === 0 ? emptySql : sql`AND ${joinSql(all, ' AND ')}`;
}

/** A deal has a handful of postings, which an index finds: those entries are read and no others. */
const ofDeal = ({ dealId }: WalletEntryFilter): Sql =>
  dealId === undefined
    ? emptySql
    : sql`AND entry.transaction_id = ANY (ARRAY(SELECT id FROM ledger_transaction WHERE deal_id = ${dealId}::uuid))`;

const isVersion = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);
