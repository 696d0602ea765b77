import { Injectable } from '@nestjs/common';
import {
  sql,
  type Currency,
  type DealStatus,
  type EscrowStatus,
  type Sql,
} from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { idCursor, type Page, type PageRequest } from '../../../platform/paging/index.js';
import type { PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';

export interface EscrowView {
  id: string;
  status: EscrowStatus;
  amountMinor: Minor;
  currency: Currency;
  accountCode: string;
  /** What lies on its account now: the amount while FUNDED, else 0. */
  balanceMinor: Minor;
  dealId: string;
  dealTitle: string;
  dealStatus: DealStatus;
  brand: PersonView;
  creator: PersonView;
  fundedAt: Date | null;
  settledAt: Date | null;
}

export interface EscrowFilter {
  status?: EscrowStatus;
}

type EscrowRow = Omit<EscrowView, 'brand' | 'creator'> &
  Record<'brandId' | 'brandName' | 'creatorId' | 'creatorName', string>;

const shape: ListShape<EscrowRow, EscrowView> = {
  key: ({ id }) => id,
  view: ({ brandId, brandName, creatorId, creatorName, ...row }) => ({
    ...row,
    brand: { id: brandId, displayName: brandName },
    creator: { id: creatorId, displayName: creatorName },
  }),
};

/** Escrows of deals with what their accounts hold, newest first. */
@Injectable()
export class EscrowsQueries {
  constructor(private readonly reader: ListReader) {}

  list(filter: EscrowFilter, page: PageRequest): Promise<Page<EscrowView>> {
    return this.reader.page(escrowsQuery(filter, page), page.limit, shape);
  }

  all(filter: EscrowFilter): AsyncGenerator<EscrowView> {
    return this.reader.all(escrowsQuery(filter), shape);
  }
}

/** Without a page: all of them, for a file. */
export function escrowsQuery({ status }: EscrowFilter, page?: PageRequest): Sql {
  const before = page && idCursor(page);
  return sql`
    SELECT escrow.id, escrow.status, escrow.amount_minor AS "amountMinor", escrow.currency,
           'escrow:' || escrow.deal_id AS "accountCode", coalesce(account.balance_minor, 0) AS "balanceMinor",
           deal.id AS "dealId", deal.title AS "dealTitle", deal.status AS "dealStatus",
           brand.id AS "brandId", brand.display_name AS "brandName",
           creator.id AS "creatorId", creator.display_name AS "creatorName",
           escrow.funded_at AS "fundedAt", escrow.settled_at AS "settledAt"
    FROM escrow JOIN deal ON deal.id = escrow.deal_id
    JOIN app_user brand ON brand.id = deal.brand_id JOIN app_user creator ON creator.id = deal.creator_id
    LEFT JOIN ledger_account account ON account.code = 'escrow:' || escrow.deal_id
    ${where(status && sql`escrow.status = ${status}::escrow_status`, before && sql`escrow.id < ${before}::uuid`)}
    ORDER BY escrow.id DESC ${limitTo(page)}`;
}
