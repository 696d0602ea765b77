import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import {
  Prisma,
  type ApplicationStatus,
  type Currency,
  type DeadlineType,
  type InvitationStatus,
  type JobStatus,
  type ModerationStatus,
  type MusicPolicy,
  type Niche,
  type Platform,
  type RightsPackage,
  type Role,
} from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { ApplicationFacts } from './application-machine.js';
import { jobMachine, type JobAction, type JobActor } from './job-machine.js';
import { LIVE_DEAL_STATUSES } from './job.repository.js';

/** Who looks; undefined for a guest. */
export type Viewer = { id: string; role: Role } | undefined;

export interface JobView {
  id: string;
  brand: { id: string; companyName: string };
  title: string;
  description: string;
  platform: Platform | null;
  niche: Niche | null;
  contentFormats: string[];
  deliverablesCount: number | null;
  videoDurationSec: number | null;
  rightsPackage: RightsPackage | null;
  usageTermDays: number | null;
  revisionRounds: number | null;
  languages: string[];
  needsPosting: boolean;
  shippingRequired: boolean;
  rawFiles: boolean;
  projectFiles: boolean;
  subtitles: boolean;
  scriptProvided: boolean;
  musicPolicy: MusicPolicy | null;
  budgetMinMinor: Minor | null;
  budgetMaxMinor: Minor | null;
  currency: Currency;
  deadlineType: DeadlineType | null;
  deadlineAt: Date | null;
  slots: number;
  takenSlots: number;
  workDays: number | null;
  reviewDays: number | null;
  status: JobStatus;
  moderationStatus: ModerationStatus;
  /** For the brand and admins. */
  moderationReason: string | null;
  revision: number;
  briefHash: string | null;
  cancelReason: string | null;
  publishedAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** For the brand and admins. */
  applications: { pending: number; total: number } | null;
  /** The calling creator's own. */
  ownApplication: { id: string; status: ApplicationStatus; briefChanged: boolean } | null;
  /** The calling creator's own. */
  ownInvitation: { id: string; status: InvitationStatus } | null;
  /** What this caller may do now. */
  allowedActions: JobAction[];
}

export const jobSelect = {
  id: true,
  brandId: true,
  brand: { select: { companyName: true } },
  title: true,
  description: true,
  platform: true,
  niche: true,
  contentFormats: true,
  deliverablesCount: true,
  videoDurationSec: true,
  rightsPackage: true,
  usageTermDays: true,
  revisionRounds: true,
  languages: true,
  needsPosting: true,
  shippingRequired: true,
  rawFiles: true,
  projectFiles: true,
  subtitles: true,
  scriptProvided: true,
  musicPolicy: true,
  budgetMinMinor: true,
  budgetMaxMinor: true,
  currency: true,
  deadlineType: true,
  deadlineAt: true,
  slots: true,
  takenSlots: true,
  workDays: true,
  reviewDays: true,
  status: true,
  moderationStatus: true,
  moderationReason: true,
  revision: true,
  briefHash: true,
  cancelReason: true,
  publishedAt: true,
  closedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type JobRecord = Omit<
  JobView,
  'brand' | 'applications' | 'ownApplication' | 'ownInvitation' | 'allowedActions'
> & {
  brandId: string;
  brand: { companyName: string };
};

/** Any that is live or completed. */
const standingDeal = { where: { status: { not: 'CANCELED' } }, select: { id: true }, take: 1 } as const;

/** Turns rows into what one caller may see of them and do with them: a few more queries for a whole page. */
@Injectable()
export class JobViews {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  async present(rows: JobRecord[], viewer: Viewer): Promise<JobView[]> {
    const inside = rows.filter((row) => isInsider(row, viewer)).map((row) => row.id);
    const [counts, live, own, invited] = await Promise.all([
      this.countApplications(inside),
      this.findWithLiveDeals(inside),
      this.findOwnApplications(rows, viewer),
      this.findOwnInvitations(rows, viewer),
    ]);
    return rows.map(({ brandId, brand, ...row }) => {
      const isInside = isInsider({ brandId }, viewer);
      const actor = actorOf({ brandId }, viewer);
      const ownApplication = own.get(row.id) ?? null;
      const invitation = invited.get(row.id);
      const facts = {
        moderationStatus: row.moderationStatus,
        hasLiveDeals: live.has(row.id),
        hasFreeSlot: row.takenSlots < row.slots,
        isHired: invitation?.hasStandingDeal ?? false,
        ownApplication,
      };
      return {
        ...row,
        brand: { id: brandId, companyName: brand.companyName },
        moderationReason: isInside ? row.moderationReason : null,
        applications: isInside ? (counts.get(row.id) ?? { pending: 0, total: 0 }) : null,
        ownApplication: ownApplication && {
          id: ownApplication.id,
          status: ownApplication.status,
          briefChanged: ownApplication.briefChanged,
        },
        ownInvitation: invitation ? { id: invitation.id, status: invitation.status } : null,
        allowedActions: actor ? jobMachine.allowedActions(row.status, actor, facts) : [],
      };
    });
  }

  private async countApplications(
    jobIds: string[],
  ): Promise<Map<string, { pending: number; total: number }>> {
    if (jobIds.length === 0) return new Map();
    const groups = await this.prisma.application.groupBy({
      by: ['jobId', 'status'],
      where: { jobId: { in: jobIds } },
      _count: true,
    });
    const counts = new Map<string, { pending: number; total: number }>();
    for (const { jobId, status, _count } of groups) {
      const { pending, total } = counts.get(jobId) ?? { pending: 0, total: 0 };
      counts.set(jobId, { pending: pending + (status === 'PENDING' ? _count : 0), total: total + _count });
    }
    return counts;
  }

  private async findWithLiveDeals(jobIds: string[]): Promise<Set<string>> {
    if (jobIds.length === 0) return new Set();
    const deals = await this.prisma.deal.findMany({
      where: { jobId: { in: jobIds }, status: { in: LIVE_DEAL_STATUSES } },
      select: { jobId: true },
      distinct: ['jobId'],
    });
    return new Set(deals.map(({ jobId }) => jobId));
  }

  private async findOwnApplications(
    rows: JobRecord[],
    viewer: Viewer,
  ): Promise<Map<string, ApplicationFacts & { id: string }>> {
    if (viewer?.role !== 'CREATOR' || rows.length === 0) return new Map();
    const hashes = new Map(rows.map((row) => [row.id, row.briefHash]));
    const applications = await this.prisma.application.findMany({
      where: { creatorId: viewer.id, jobId: { in: [...hashes.keys()] } },
      select: {
        id: true,
        jobId: true,
        status: true,
        briefHash: true,
        expiresAt: true,
        deals: standingDeal,
      },
    });
    const now = this.clock.now();
    return new Map(
      applications.map(({ id, jobId, status, briefHash, expiresAt, deals }) => {
        const briefChanged = briefHash !== hashes.get(jobId);
        const isOver = expiresAt <= now;
        return [jobId, { id, status, briefChanged, isOver, hasStandingDeal: deals.length > 0 }];
      }),
    );
  }

  private async findOwnInvitations(
    rows: JobRecord[],
    viewer: Viewer,
  ): Promise<Map<string, { id: string; status: InvitationStatus; hasStandingDeal: boolean }>> {
    if (viewer?.role !== 'CREATOR' || rows.length === 0) return new Map();
    const invitations = await this.prisma.invitation.findMany({
      where: { creatorId: viewer.id, jobId: { in: rows.map(({ id }) => id) } },
      select: { id: true, jobId: true, status: true, deals: standingDeal },
    });
    return new Map(
      invitations.map(({ id, jobId, status, deals }) => [
        jobId,
        { id, status, hasStandingDeal: deals.length > 0 },
      ]),
    );
  }
}

const isInsider = (job: { brandId: string }, viewer: Viewer): boolean =>
  viewer !== undefined && (viewer.role === 'ADMIN' || viewer.id === job.brandId);

function actorOf(job: { brandId: string }, viewer: Viewer): JobActor | null {
  if (viewer?.role === 'ADMIN') return 'ADMIN';
  if (viewer?.role === 'CREATOR') return 'CREATOR';
  return viewer?.id === job.brandId ? 'OWNER' : null;
}
