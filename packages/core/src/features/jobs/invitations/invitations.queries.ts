import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { maskContacts } from '../../../platform/contacts/index.js';
import {
  Prisma,
  type Currency,
  type InvitationStatus,
  type PrismaTypes,
} from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../../platform/paging/index.js';
import { SettingsQueries } from '../../settings/index.js';
import {
  applicantSelect,
  appliedJobSelect,
  toApplicant,
  toAppliedJob,
  type ApplicantView,
  type AppliedJobView,
} from '../applications.queries.js';
import { invitationMachine, type InvitationAction } from './invitation-machine.js';

export interface InvitationView {
  id: string;
  status: InvitationStatus;
  priceMinor: Minor;
  currency: Currency;
  /** As the settings are now; a deal keeps what holds at its acceptance. */
  commissionBps: number;
  message: string;
  /** The brief was edited after this was sent: it cannot be accepted until the brand sends it again. */
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
  allowedActions: InvitationAction[];
}

/** What an invitation is at this moment, for whoever answers it elsewhere than on the site. */
export interface InvitationStanding {
  status: InvitationStatus;
  revision: number;
  /** Its term has passed, swept or not. */
  isOver: boolean;
  /** The standing deal of this creator on the job, if any. */
  dealId: string | null;
}

/** Whose list: a creator sees what was received, a brand what was sent. */
export interface InvitationViewer {
  id: string;
  role: 'CREATOR' | 'BRAND';
}

export interface InvitationFilter {
  jobId?: string;
  status?: InvitationStatus;
}

const select = {
  id: true,
  status: true,
  priceMinor: true,
  currency: true,
  message: true,
  briefHash: true,
  expiresAt: true,
  decidedAt: true,
  createdAt: true,
  updatedAt: true,
  job: { select: appliedJobSelect },
  creator: { select: applicantSelect },
  deals: { where: { status: { not: 'CANCELED' } }, select: { id: true, startedAt: true }, take: 1 },
} as const satisfies PrismaTypes.InvitationSelect;

type Row = PrismaTypes.InvitationGetPayload<{ select: typeof select }>;

@Injectable()
export class InvitationsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly settings: SettingsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_FOUND for everybody but the two sides */
  async get(id: string, viewer: InvitationViewer): Promise<InvitationView> {
    const row = await this.prisma.invitation.findFirst({ where: { id, ...ofViewer(viewer) }, select });
    if (!row) throw notFound();
    const { commissionBps } = await this.settings.current();
    return this.view(row, viewer, commissionBps);
  }

  /** @throws NOT_FOUND for everybody but the invited creator */
  async getStanding(id: string, creatorId: string): Promise<InvitationStanding> {
    const row = await this.prisma.invitation.findFirst({
      where: { id, creatorId },
      select: { status: true, revision: true, expiresAt: true, deals: select.deals },
    });
    if (!row) throw notFound();
    const { status, revision, expiresAt, deals } = row;
    return { status, revision, isOver: expiresAt <= this.clock.now(), dealId: deals[0]?.id ?? null };
  }

  /** Newest first. */
  async list(
    viewer: InvitationViewer,
    { jobId, status }: InvitationFilter,
    page: PageRequest,
  ): Promise<Page<InvitationView>> {
    const cursor = idCursor(page);
    const [rows, { commissionBps }] = await Promise.all([
      this.prisma.invitation.findMany({
        where: {
          ...ofViewer(viewer),
          ...(jobId && { jobId }),
          ...(status && { status }),
          ...(cursor && { id: { lt: cursor } }),
        },
        orderBy: { id: 'desc' },
        take: page.limit + 1,
        select,
      }),
      this.settings.current(),
    ]);
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => this.view(row, viewer, commissionBps),
    );
  }

  private view(
    { briefHash, job, creator, deals, ...row }: Row,
    { role }: InvitationViewer,
    commissionBps: number,
  ): InvitationView {
    const briefChanged = briefHash !== job.briefHash;
    const isOver = row.expiresAt <= this.clock.now();
    const facts = { job, briefChanged, isOver, hasStandingDeal: deals.length > 0 };
    // The brand reads its own text as written, the creator without contacts until the deal is paid.
    const isMasked = role === 'CREATOR' && !deals[0]?.startedAt;
    return {
      ...row,
      commissionBps,
      message: isMasked ? maskContacts(row.message).text : row.message,
      briefChanged,
      job: toAppliedJob(job),
      creator: toApplicant(creator),
      dealId: deals[0]?.id ?? null,
      allowedActions: invitationMachine.allowedActions(row.status, role, facts),
    };
  }
}

const ofViewer = ({ id, role }: InvitationViewer) =>
  role === 'CREATOR' ? { creatorId: id } : { brandId: id };
