import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Prisma, type ActorRole, type DealStatus, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { sideOf, type DealSides } from './deal-access.js';
import { statusesAwaiting, type DealViewerRole } from './deal-rules.js';
import { DEAL_SELECT, DEAL_SUMMARY_SELECT, SUBMISSION_SELECT } from './deal.select.js';
import {
  dealSummaryView,
  dealView,
  submissionView,
  type DealSummaryView,
  type DealView,
  type SubmissionView,
} from './deal.view.js';

export interface DealFilter {
  status?: DealStatus;
  /** On which side of the deal the caller is. */
  role?: 'BRAND' | 'CREATOR';
  /** Only deals that wait for the caller. */
  needsAction?: boolean;
}

export interface DealViewer {
  id: string;
  /** Admins read every deal, and decide those in dispute. */
  role: 'BRAND' | 'CREATOR' | 'ADMIN';
}

export interface TransitionView {
  id: string;
  action: string;
  fromStatus: DealStatus | null;
  toStatus: DealStatus;
  actorRole: ActorRole;
  details: Record<string, unknown>;
  createdAt: Date;
}

@Injectable()
export class DealsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** The caller's own deals, newest first. */
  async list(userId: string, filter: DealFilter, page: PageRequest): Promise<Page<DealSummaryView>> {
    const before = idCursor(page);
    const now = this.clock.now();
    const rows = await this.prisma.deal.findMany({
      where: {
        AND: [
          mine(userId, filter, now),
          filter.status ? { status: filter.status } : {},
          before ? { id: { lt: before } } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select: DEAL_SUMMARY_SELECT,
    });
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => dealSummaryView(row, sideOf(row, userId), now),
    );
  }

  /** @throws NOT_FOUND, also for a deal of others */
  async get(dealId: string, viewer: DealViewer): Promise<DealView> {
    const row = await this.prisma.deal.findFirst({ where: visible(dealId, viewer), select: DEAL_SELECT });
    if (row === null) throw notFound();
    return dealView(row, roleOf(row, viewer), this.clock.now());
  }

  /** @throws NOT_FOUND, also for a deal of others */
  async getSummary(dealId: string, viewer: DealViewer): Promise<DealSummaryView> {
    const where = visible(dealId, viewer);
    const row = await this.prisma.deal.findFirst({ where, select: DEAL_SUMMARY_SELECT });
    if (row === null) throw notFound();
    return dealSummaryView(row, roleOf(row, viewer), this.clock.now());
  }

  /** What happened, by whom, oldest first. */
  async timeline(dealId: string, viewer: DealViewer): Promise<TransitionView[]> {
    const deal = await this.prisma.deal.findFirst({
      where: visible(dealId, viewer),
      select: {
        transitions: {
          orderBy: { id: 'asc' },
          select: {
            id: true,
            action: true,
            fromStatus: true,
            toStatus: true,
            actorRole: true,
            details: true,
            createdAt: true,
          },
        },
      },
    });
    if (deal === null) throw notFound();
    return deal.transitions.map((row) => ({ ...row, details: row.details as Record<string, unknown> }));
  }

  /** @throws NOT_FOUND */
  async getSubmission(submissionId: string): Promise<SubmissionView> {
    const row = await this.prisma.submission.findFirst({
      where: { id: submissionId },
      select: SUBMISSION_SELECT,
    });
    if (row === null) throw notFound();
    return submissionView(row);
  }
}

/** Each side by its own index: «мои как бренда» or «мои как креатора». */
function mine(
  userId: string,
  { role, needsAction = false }: DealFilter,
  now: Date,
): PrismaTypes.DealWhereInput {
  const sides: PrismaTypes.DealWhereInput[] = [];
  const of = (side: 'BRAND' | 'CREATOR') => needsAction && awaiting(side, userId, now);
  if (role !== 'CREATOR') sides.push({ brandId: userId, ...of('BRAND') });
  if (role !== 'BRAND') sides.push({ creatorId: userId, ...of('CREATOR') });
  return { OR: sides };
}

/** The move is theirs, or the other side has made an offer that waits for their answer. */
const awaiting = (side: 'BRAND' | 'CREATOR', userId: string, now: Date): PrismaTypes.DealWhereInput => ({
  OR: [
    { status: { in: statusesAwaiting(side) } },
    { proposals: { some: { status: 'OPEN', expiresAt: { gt: now }, proposerId: { not: userId } } } },
  ],
});

const roleOf = (deal: DealSides, viewer: DealViewer): DealViewerRole =>
  viewer.role === 'ADMIN' ? 'ADMIN' : sideOf(deal, viewer.id);

function visible(dealId: string, viewer: DealViewer): PrismaTypes.DealWhereInput {
  if (viewer.role === 'ADMIN') return { id: dealId };
  return { id: dealId, OR: [{ brandId: viewer.id }, { creatorId: viewer.id }] };
}
