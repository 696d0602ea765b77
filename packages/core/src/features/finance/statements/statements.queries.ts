import { Injectable } from '@nestjs/common';
import { Prisma, sql, type Currency, type Sql, type StatementLineKind } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import {
  decodeCursor,
  idCursor,
  isUuid,
  type Page,
  type PageRequest,
} from '../../../platform/paging/index.js';
import { personView, type PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';
import { linesQuery, missingQuery, type Match } from './matching.queries.js';

export interface StatementView {
  id: string;
  provider: string;
  fileName: string;
  /** First and last moment that its lines tell of. */
  periodFrom: Date;
  periodTo: Date;
  importedBy: PersonView;
  createdAt: Date;
  matchedCount: number;
  differentCount: number;
  extraCount: number;
  missingCount: number;
}

/** One operation at the provider, on both sides. */
export interface StatementItemView {
  id: string;
  match: Match;
  kind: StatementLineKind;
  /** The provider's id of the payment or payout. */
  objectId: string | null;
  /** Null when MISSING. */
  line: { id: string; lineRef: string; amountMinor: Minor; currency: Currency; occurredAt: Date } | null;
  /** Null when EXTRA, but for a second line of one operation. */
  posting: {
    transactionId: string;
    reference: string;
    amountMinor: Minor;
    currency: Currency;
    createdAt: Date;
  } | null;
  depositId: string | null;
  payoutId: string | null;
}

interface StatementRow extends Omit<StatementView, 'importedBy'> {
  importedById: string;
  importedByName: string;
}

interface ItemRow {
  id: string;
  at: Date;
  match: Match;
  kind: StatementLineKind;
  objectId: string | null;
  lineId: string | null;
  lineRef: string;
  lineAmount: Minor;
  lineCurrency: Currency;
  transactionId: string | null;
  reference: string;
  postedAmount: Minor;
  postedCurrency: Currency;
  postedAt: Date;
  depositId: string | null;
  payoutId: string | null;
}

type Key = [at: number, id: string];
const isKey = (value: unknown): value is Key =>
  Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isUuid(value[1]);

const statementShape: ListShape<StatementRow, StatementView> = {
  key: ({ id }) => id,
  view: ({ importedById, importedByName, ...row }) => ({
    ...row,
    importedBy: personView(importedById, importedByName)!,
  }),
};

const itemShape: ListShape<ItemRow, StatementItemView> = {
  key: ({ at, id }): Key => [at.getTime(), id],
  view: (row) => ({
    id: row.id,
    match: row.match,
    kind: row.kind,
    objectId: row.objectId,
    line: row.lineId === null ? null : lineOf(row, row.lineId),
    posting: row.transactionId === null ? null : postingOf(row, row.transactionId),
    depositId: row.depositId,
    payoutId: row.payoutId,
  }),
};

const lineOf = (
  { lineRef, lineAmount, lineCurrency, at }: ItemRow,
  id: string,
): StatementItemView['line'] => ({
  id,
  lineRef,
  amountMinor: lineAmount,
  currency: lineCurrency,
  occurredAt: at,
});
const postingOf = (row: ItemRow, transactionId: string): StatementItemView['posting'] => ({
  transactionId,
  reference: row.reference,
  amountMinor: row.postedAmount,
  currency: row.postedCurrency,
  createdAt: row.postedAt,
});

/** Statements of providers beside our ledger. Matching is never stored: it is what both sides say now. */
@Injectable()
export class StatementsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly reader: ListReader,
  ) {}

  /** Newest first. */
  list(page: PageRequest): Promise<Page<StatementView>> {
    return this.reader.page(statementsQuery({ before: idCursor(page) }, page), page.limit, statementShape);
  }

  all(): AsyncGenerator<StatementView> {
    return this.reader.all(statementsQuery({}), statementShape);
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<StatementView> {
    const { items } = await this.reader.page(statementsQuery({ id }), 1, statementShape);
    if (!items[0]) throw notFound();
    return items[0];
  }

  /** Its lines and what it misses, in the order of time. @throws NOT_FOUND */
  async items(id: string, match: Match | undefined, page: PageRequest): Promise<Page<StatementItemView>> {
    await this.assertExists(id);
    return this.reader.page(itemsQuery(id, match, page), page.limit, itemShape);
  }

  /** @throws NOT_FOUND */
  async allItems(id: string, match: Match | undefined): Promise<AsyncGenerator<StatementItemView>> {
    await this.assertExists(id);
    return this.reader.all(itemsQuery(id, match), itemShape);
  }

  private async assertExists(id: string): Promise<void> {
    const row = await this.prisma.providerStatement.findFirst({ where: { id }, select: { id: true } });
    if (!row) throw notFound();
  }
}

function statementsQuery({ id, before }: { id?: string; before?: string }, page?: PageRequest): Sql {
  const own = sql`SELECT match FROM (
    ${linesQuery(sql`line.statement_id = shown.id`)} UNION ALL ${missingQuery(sql`statement.id = shown.id`)}) item`;
  const count = (match: Match) => sql`count(*) FILTER (WHERE match = ${match})::int`;
  return sql`
    SELECT shown.id, provider, file_name AS "fileName", period_from AS "periodFrom", period_to AS "periodTo",
           imported_by_id AS "importedById", admin.display_name AS "importedByName", shown.created_at AS "createdAt",
           counts.*
    FROM (SELECT * FROM provider_statement
          ${where(id && sql`id = ${id}::uuid`, before && sql`id < ${before}::uuid`)} ORDER BY id DESC ${limitTo(page)}) shown
    JOIN app_user admin ON admin.id = imported_by_id
    CROSS JOIN LATERAL (
      SELECT ${count('MATCHED')} AS "matchedCount", ${count('DIFFERENT')} AS "differentCount",
             ${count('EXTRA')} AS "extraCount", ${count('MISSING')} AS "missingCount" FROM (${own}) matches) counts
    ORDER BY shown.id DESC`;
}

function itemsQuery(id: string, match: Match | undefined, page?: PageRequest): Sql {
  const after = page?.cursor === undefined ? undefined : decodeCursor(page.cursor, isKey);
  return sql`
    SELECT id, at, match, kind, object_id AS "objectId", line_id AS "lineId", line_ref AS "lineRef",
           line_amount AS "lineAmount", line_currency AS "lineCurrency", transaction_id AS "transactionId",
           reference, posted_amount AS "postedAmount", posted_currency AS "postedCurrency", posted_at AS "postedAt",
           deposit_id AS "depositId", payout_id AS "payoutId"
    FROM (${linesQuery(sql`line.statement_id = ${id}::uuid`)}
          UNION ALL ${missingQuery(sql`statement.id = ${id}::uuid`)}) item
    ${where(
      match && sql`match = ${match}`,
      after && sql`(at, id) > (${new Date(after[0]).toISOString()}::timestamptz, ${after[1]}::uuid)`,
    )}
    ORDER BY at, id ${limitTo(page)}`;
}
