import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import {
  Prisma,
  type ApplicationStatus,
  type Currency,
  type JobStatus,
  type ModerationStatus,
  type PrismaTypes,
  type VerificationStatus,
} from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { maskContacts } from '../../platform/contacts/index.js';
import type { Minor } from '../../platform/money/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { ratingOf } from '../profiles/index.js';
import { applicationMachine, type ApplicationAction, type ApplicationActor } from './application-machine.js';

export interface ApplicationView {
  id: string;
  status: ApplicationStatus;
  priceMinor: Minor;
  currency: Currency;
  message: string;
  rejectReason: string | null;
  /** The brief was edited after this was sent: it cannot be accepted until the creator confirms it anew. */
  briefChanged: boolean;
  job: AppliedJobView;
  creator: ApplicantView;
  /** The standing deal of this creator on the job, if any. */
  dealId: string | null;
  expiresAt: Date;
  decidedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** What this caller may do now. */
  allowedActions: ApplicationAction[];
}

export interface AppliedJobView {
  id: string;
  title: string;
  status: JobStatus;
  moderationStatus: ModerationStatus;
  brand: { id: string; companyName: string };
}

export interface ApplicantView {
  id: string;
  displayName: string;
  verificationStatus: VerificationStatus;
  /** 1 … 5, null without reviews. */
  rating: number | null;
  completedDeals: number;
}

/** The job with what its acceptance asks for. */
export const appliedJobSelect = {
  id: true,
  title: true,
  status: true,
  moderationStatus: true,
  slots: true,
  takenSlots: true,
  briefHash: true,
  brandId: true,
  brand: { select: { companyName: true } },
} as const;

export const applicantSelect = {
  id: true,
  displayName: true,
  creatorProfile: {
    select: { verificationStatus: true, ratingSum: true, ratingCount: true, completedDeals: true },
  },
} as const;

const select = {
  id: true,
  status: true,
  priceMinor: true,
  currency: true,
  message: true,
  rejectReason: true,
  briefHash: true,
  expiresAt: true,
  decidedAt: true,
  createdAt: true,
  updatedAt: true,
  job: { select: appliedJobSelect },
  creator: { select: applicantSelect },
  deals: { where: { status: { not: 'CANCELED' } }, select: { id: true, startedAt: true }, take: 1 },
} as const satisfies PrismaTypes.ApplicationSelect;

@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** For the creator who sent it and the brand it went to. @throws NOT_FOUND for everybody else */
  async get(id: string, userId: string): Promise<ApplicationView> {
    const row = await this.prisma.application.findFirst({
      where: { id, OR: [{ creatorId: userId }, { job: { brandId: userId } }] },
      select,
    });
    if (!row) throw notFound();
    return toView(row, row.creator.id === userId ? 'CREATOR' : 'BRAND', this.clock.now());
  }

  /** All applications to a brand's job, newest first. @throws NOT_FOUND also for somebody else's job */
  async listOfJob(
    jobId: string,
    brandId: string,
    status: ApplicationStatus | undefined,
    page: PageRequest,
  ): Promise<Page<ApplicationView>> {
    const job = await this.prisma.job.findFirst({ where: { id: jobId, brandId }, select: { id: true } });
    if (!job) throw notFound();
    return this.list({ jobId, ...(status && { status }) }, 'BRAND', page);
  }

  listOfCreator(
    creatorId: string,
    status: ApplicationStatus | undefined,
    page: PageRequest,
  ): Promise<Page<ApplicationView>> {
    return this.list({ creatorId, ...(status && { status }) }, 'CREATOR', page);
  }

  private async list(
    where: { jobId?: string; creatorId?: string; status?: ApplicationStatus },
    viewer: ApplicationActor,
    page: PageRequest,
  ): Promise<Page<ApplicationView>> {
    const cursor = idCursor(page);
    const rows = await this.prisma.application.findMany({
      where: { ...where, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select,
    });
    const now = this.clock.now();
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => toView(row, viewer, now),
    );
  }
}

type Row = PrismaTypes.ApplicationGetPayload<{ select: typeof select }>;

function toView(
  { briefHash, job, creator, deals, ...row }: Row,
  viewer: ApplicationActor,
  now: Date,
): ApplicationView {
  const briefChanged = briefHash !== job.briefHash;
  const isOver = row.expiresAt <= now;
  const circumstances = { status: row.status, briefChanged, isOver, hasStandingDeal: deals.length > 0, job };
  // Each side reads its own text as written; the other's without contacts until the deal is paid.
  const crosses = !deals[0]?.startedAt;
  return {
    ...row,
    message: crosses && viewer === 'BRAND' ? maskContacts(row.message).text : row.message,
    rejectReason: crosses && viewer === 'CREATOR' ? maskedOrNull(row.rejectReason) : row.rejectReason,
    briefChanged,
    job: toAppliedJob(job),
    creator: toApplicant(creator),
    dealId: deals[0]?.id ?? null,
    allowedActions: applicationMachine.allowedActions(row.status, viewer, circumstances),
  };
}

const maskedOrNull = (text: string | null): string | null => text && maskContacts(text).text;

export function toAppliedJob({
  id,
  title,
  status,
  moderationStatus,
  brandId,
  brand,
}: Row['job']): AppliedJobView {
  return { id, title, status, moderationStatus, brand: { id: brandId, companyName: brand.companyName } };
}

/** A creator may apply before filling in a profile. */
export function toApplicant({ id, displayName, creatorProfile: profile }: Row['creator']): ApplicantView {
  return {
    id,
    displayName,
    verificationStatus: profile?.verificationStatus ?? 'UNVERIFIED',
    rating: profile && ratingOf(profile),
    completedDeals: profile?.completedDeals ?? 0,
  };
}
