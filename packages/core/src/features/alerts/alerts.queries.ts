import { Injectable } from '@nestjs/common';
import { Prisma, sql } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { fromStored, type AlertFilter } from './alert-filter.js';

export interface AlertView {
  id: string;
  name: string;
  filters: AlertFilter;
  isActive: boolean;
  /** Jobs that it has told of. */
  found: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface Candidate {
  id: string;
  filters: AlertFilter;
}

const select = {
  id: true,
  name: true,
  filters: true,
  isActive: true,
  createdAt: true,
  updatedAt: true,
  _count: { select: { hits: true } },
} as const;

@Injectable()
export class AlertsQueries {
  constructor(private readonly prisma: Prisma) {}

  /** @throws NOT_FOUND also for somebody else's */
  async get(id: string, creatorId: string): Promise<AlertView> {
    const row = await this.prisma.savedSearch.findFirst({ where: { id, creatorId }, select });
    if (!row) throw notFound();
    return toView(row);
  }

  /** A creator's own, newest first. */
  async list(creatorId: string, page: PageRequest): Promise<Page<AlertView>> {
    const cursor = idCursor(page);
    const rows = await this.prisma.savedSearch.findMany({
      where: { creatorId, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select,
    });
    return toPage(rows, page.limit, (row) => row.id, toView);
  }

  /** Active alerts of active creators that ask for no label which the job lacks (index `saved_search_requires`). */
  async candidates(labels: string[]): Promise<Candidate[]> {
    const rows = await this.prisma.$queryRaw<{ id: string; filters: unknown }[]>(candidatesQuery(labels));
    return rows.map(({ id, filters }) => ({ id, filters: fromStored(filters) }));
  }
}

export const candidatesQuery = (labels: string[]) =>
  sql`SELECT search.id, search.filters FROM saved_search AS search
    JOIN app_user ON app_user.id = search.creator_id AND app_user.status = 'ACTIVE'
    WHERE search.is_active AND search.requires <@ ${labels}::text[]`;

type Row = Omit<AlertView, 'filters' | 'found'> & { filters: unknown; _count: { hits: number } };

const toView = ({ filters, _count, ...row }: Row): AlertView => ({
  ...row,
  filters: fromStored(filters),
  found: _count.hits,
});
