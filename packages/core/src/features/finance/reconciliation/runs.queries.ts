import { Injectable } from '@nestjs/common';
import { Prisma, type ReconciliationSource } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../../platform/paging/index.js';
import type { Difference } from './reconciliation.queries.js';

export interface RunView {
  id: string;
  source: ReconciliationSource;
  startedAt: Date;
  finishedAt: Date;
  /** All differences; of many of one kind only the first are kept. */
  count: number;
}

export interface RunWithDifferences extends RunView {
  differences: Difference[];
}

const select = { id: true, source: true, startedAt: true, finishedAt: true, count: true } as const;

@Injectable()
export class RunsQueries {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. */
  async list(page: PageRequest): Promise<Page<RunView>> {
    const before = idCursor(page);
    const rows = await this.prisma.reconciliationRun.findMany({
      where: { ...(before && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select,
    });
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => row,
    );
  }

  /** Null before the first one. */
  async newest(): Promise<RunWithDifferences | null> {
    const row = await this.prisma.reconciliationRun.findFirst({
      orderBy: { id: 'desc' },
      select: { ...select, differences: true },
    });
    return row && { ...row, differences: row.differences as unknown as Difference[] };
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<RunWithDifferences> {
    const row = await this.prisma.reconciliationRun.findFirst({
      where: { id },
      select: { ...select, differences: true },
    });
    if (!row) throw notFound();
    return { ...row, differences: row.differences as unknown as Difference[] };
  }

  async hasNight(night: Date): Promise<boolean> {
    const row = await this.prisma.reconciliationRun.findFirst({ where: { night }, select: { id: true } });
    return row !== null;
  }
}
