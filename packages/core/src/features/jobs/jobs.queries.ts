import { Injectable } from '@nestjs/common';
import { Prisma, type JobStatus, type ModerationStatus } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import {
  decodeCursor,
  idCursor,
  isUuid,
  toPage,
  type Page,
  type PageRequest,
} from '../../platform/paging/index.js';
import { JobViews, jobSelect, type JobView, type Viewer } from './job-views.queries.js';

type QueueKey = [updatedAt: number, id: string];

@Injectable()
export class JobsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly views: JobViews,
  ) {}

  /**
   * An open job is public. The brand and admins see theirs in any state; a creator who applied, was invited
   * or has a deal goes on seeing it.
   * @throws NOT_FOUND for everybody else
   */
  async get(id: string, viewer: Viewer): Promise<JobView> {
    const row = await this.prisma.job.findFirst({ where: { id, ...visibleTo(viewer) }, select: jobSelect });
    if (!row) throw notFound();
    return (await this.views.present([row], viewer))[0]!;
  }

  /** A brand's own jobs, newest first. */
  async listOwn(brandId: string, status: JobStatus | undefined, page: PageRequest): Promise<Page<JobView>> {
    const cursor = idCursor(page);
    const rows = await this.prisma.job.findMany({
      where: { brandId, ...(status && { status }), ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select: jobSelect,
    });
    const { items, nextCursor } = toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => row,
    );
    return { items: await this.views.present(items, { id: brandId, role: 'BRAND' }), nextCursor };
  }

  /** The moderation queue, longest waiting first (index `job_moderation_queue` for PENDING). */
  async listForModeration(
    adminId: string,
    moderationStatus: ModerationStatus,
    page: PageRequest,
  ): Promise<Page<JobView>> {
    const rows = await this.prisma.job.findMany({
      where: { moderationStatus, ...afterInQueue(page) },
      orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
      take: page.limit + 1,
      select: jobSelect,
    });
    const key = (row: { updatedAt: Date; id: string }): QueueKey => [row.updatedAt.getTime(), row.id];
    const { items, nextCursor } = toPage(rows, page.limit, key, (row) => row);
    return { items: await this.views.present(items, { id: adminId, role: 'ADMIN' }), nextCursor };
  }
}

const OPEN = { status: 'PUBLISHED', moderationStatus: 'APPROVED' } as const;

function visibleTo(viewer: Viewer) {
  switch (viewer?.role) {
    case 'ADMIN':
      return {};
    case 'BRAND':
      return { OR: [OPEN, { brandId: viewer.id }] };
    case 'CREATOR': {
      const mine = { some: { creatorId: viewer.id } };
      return { OR: [OPEN, { applications: mine }, { invitations: mine }, { deals: mine }] };
    }
    case undefined:
      return OPEN;
  }
}

function afterInQueue({ cursor }: PageRequest) {
  if (cursor === undefined) return {};
  const [time, id] = decodeCursor(cursor, isQueueKey);
  const updatedAt = new Date(time);
  return { OR: [{ updatedAt: { gt: updatedAt } }, { updatedAt, id: { gt: id } }] };
}

const isQueueKey = (value: unknown): value is QueueKey =>
  Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && isUuid(value[1]);
