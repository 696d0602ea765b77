import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Prisma, emptySql, sql, type Currency, type Sql } from '../../platform/db/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import type { DealViewer } from './deals.queries.js';
import { DEAL_SUMMARY_SELECT } from './deal.select.js';
import { dealSummaryView, type DealSummaryView } from './deal.view.js';

/** Deals of one side whose money lies in escrow at this moment. */
@Injectable()
export class FundedDealsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** A brand's own or a creator's own, newest first. */
  async list(side: DealViewer, currency: Currency, page: PageRequest): Promise<Page<DealSummaryView>> {
    const keys = await this.prisma.$queryRaw<{ id: string }[]>(fundedDealsQuery(side, currency, page));
    const { items: ids, nextCursor } = toPage(
      keys,
      page.limit,
      (row) => row.id,
      (row) => row.id,
    );
    const rows = await this.prisma.deal.findMany({
      where: { id: { in: ids }, escrow: { status: 'FUNDED' } }, // it may be settled between the two reads
      orderBy: { id: 'desc' },
      select: DEAL_SUMMARY_SELECT,
    });
    const now = this.clock.now();
    return { items: rows.map((row) => dealSummaryView(row, side.role, now)), nextCursor };
  }
}

/**
 * Ids of one page, one more than asked for. The states are spelled as in the predicates of `deal_funded_brand` and
 * `deal_funded_creator`, or the planner does not use them.
 */
export function fundedDealsQuery(side: DealViewer, currency: Currency, { limit, cursor }: PageRequest): Sql {
  const before = idCursor({ limit, cursor });
  const mine = side.role === 'BRAND' ? sql`brand_id = ${side.id}::uuid` : sql`creator_id = ${side.id}::uuid`;
  return sql`
    SELECT id FROM deal
    WHERE ${mine} AND status IN ('IN_PROGRESS', 'IN_REVIEW', 'DISPUTED') AND currency = ${currency}::currency
      ${before === undefined ? emptySql : sql`AND id < ${before}::uuid`}
    ORDER BY id DESC LIMIT ${limit + 1}`;
}
