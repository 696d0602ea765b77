import { Injectable } from '@nestjs/common';
import { Prisma, type ReconciliationSource } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../../platform/paging/index.js';
import type { PersonView } from '../legs.js';
import type { Difference } from './reconciliation.queries.js';

export interface RunView {
  id: string;
  source: ReconciliationSource;
  /** The admin who asked for it, as the audit log has it; null of the other sources. */
  startedBy: PersonView | null;
  startedAt: Date;
  finishedAt: Date;
  /** All differences; of many of one kind only the first are kept. */
  count: number;
}

export interface RunWithDifferences extends RunView {
  differences: Difference[];
}

type Row = Omit<RunView, 'startedBy'>;

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
    const admins = await this.adminsOf(rows);
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => ({ ...row, startedBy: admins.get(row.id) ?? null }),
    );
  }

  /** Null before the first one. */
  async newest(): Promise<RunWithDifferences | null> {
    const row = await this.prisma.reconciliationRun.findFirst({
      orderBy: { id: 'desc' },
      select: { ...select, differences: true },
    });
    return row && this.whole(row);
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<RunWithDifferences> {
    const row = await this.prisma.reconciliationRun.findFirst({
      where: { id },
      select: { ...select, differences: true },
    });
    if (!row) throw notFound();
    return this.whole(row);
  }

  async hasNight(night: Date): Promise<boolean> {
    const row = await this.prisma.reconciliationRun.findFirst({ where: { night }, select: { id: true } });
    return row !== null;
  }

  private async whole(row: Row & { differences: unknown }): Promise<RunWithDifferences> {
    const admins = await this.adminsOf([row]);
    return {
      ...row,
      startedBy: admins.get(row.id) ?? null,
      differences: row.differences as Difference[],
    };
  }

  private async adminsOf(runs: readonly Row[]): Promise<Map<string, PersonView>> {
    const byAdmins = runs.filter(({ source }) => source === 'ADMIN').map(({ id }) => id);
    if (byAdmins.length === 0) return new Map();
    const entries = await this.prisma.auditEntry.findMany({
      where: { objectType: 'reconciliation_run', objectId: { in: byAdmins } },
      select: { objectId: true, actor: { select: { id: true, displayName: true } } },
    });
    return new Map(entries.map(({ objectId, actor }) => [objectId, actor]));
  }
}
