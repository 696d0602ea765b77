import { Injectable } from '@nestjs/common';
import { sql, type Currency, type Sql } from '../../../platform/db/index.js';
import { decodeCursor, isUuid, type Page, type PageRequest } from '../../../platform/paging/index.js';
import { legView, personView, type LegRow, type LegView, type PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { legsJson, limitTo, where } from '../list-sql.queries.js';
import type { TransactionKind } from '../vocabulary.js';

export interface TransactionView {
  id: string;
  reference: string;
  kind: string;
  currency: Currency;
  legs: LegView[];
  dealId: string | null;
  payoutId: string | null;
  depositId: string | null;
  /** The posting that this one takes back. */
  reverses: string | null;
  actor: PersonView | null;
  requestId: string;
  createdAt: Date;
}

export interface TransactionFilter {
  kind?: TransactionKind;
  reference?: string;
  dealId?: string;
  payoutId?: string;
  depositId?: string;
  /** From this moment on, until before that one. */
  from?: Date;
  to?: Date;
}

interface TransactionRow extends Omit<TransactionView, 'legs' | 'actor'> {
  legs: LegRow[];
  actorId: string | null;
  actorName: string | null;
}

type Key = [createdAt: number, id: string];
const isKey = (value: unknown): value is Key =>
  Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isUuid(value[1]);

const shape: ListShape<TransactionRow, TransactionView> = {
  key: ({ createdAt, id }): Key => [createdAt.getTime(), id],
  view: ({ legs, actorId, actorName, ...row }) => ({
    ...row,
    legs: legs.map(legView),
    actor: personView(actorId, actorName),
  }),
};

/** The journal: every posting with its legs, newest first. */
@Injectable()
export class TransactionsQueries {
  constructor(private readonly reader: ListReader) {}

  list(filter: TransactionFilter, page: PageRequest): Promise<Page<TransactionView>> {
    return this.reader.page(transactionsQuery(filter, page), page.limit, shape);
  }

  all(filter: TransactionFilter): AsyncGenerator<TransactionView> {
    return this.reader.all(transactionsQuery(filter), shape);
  }
}

/** Without a page: all of them, for a file. */
export function transactionsQuery(filter: TransactionFilter, page?: PageRequest): Sql {
  const { kind, reference, dealId, payoutId, depositId, from, to } = filter;
  const after = page?.cursor === undefined ? undefined : decodeCursor(page.cursor, isKey);
  return sql`
    SELECT t.id, t.reference, t.kind, t.deal_id AS "dealId", t.payout_id AS "payoutId", t.deposit_id AS "depositId",
           (SELECT currency FROM ledger_entry WHERE transaction_id = t.id ORDER BY leg LIMIT 1) AS currency,
           ${legsJson(sql`leg.transaction_id = t.id`)} AS legs,
           (SELECT reference FROM ledger_transaction WHERE id = t.reverses_id) AS reverses,
           t.actor_id AS "actorId", actor.display_name AS "actorName", t.request_id AS "requestId",
           t.created_at AS "createdAt"
    FROM ledger_transaction t LEFT JOIN app_user actor ON actor.id = t.actor_id
    ${where(
      kind && sql`t.kind = ${kind}`,
      reference !== undefined && sql`t.reference = ${reference}`,
      dealId && sql`t.deal_id = ${dealId}::uuid`,
      payoutId && sql`t.payout_id = ${payoutId}::uuid`,
      depositId && sql`t.deposit_id = ${depositId}::uuid`,
      from && sql`t.created_at >= ${from.toISOString()}::timestamptz`,
      to && sql`t.created_at < ${to.toISOString()}::timestamptz`,
      after &&
        sql`(t.created_at, t.id) < (${new Date(after[0]).toISOString()}::timestamptz, ${after[1]}::uuid)`,
    )}
    ORDER BY t.created_at DESC, t.id DESC ${limitTo(page)}`;
}
