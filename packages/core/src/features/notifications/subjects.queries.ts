import { Injectable } from '@nestjs/common';
import { Prisma, type AdjustmentDirection, type Currency } from '../../platform/db/index.js';

export interface JobSubject {
  id: string;
  title: string;
  brandId: string;
  brandName: string;
  moderationReason: string | null;
}

export interface ApplicationSubject {
  id: string;
  priceMinor: bigint;
  currency: Currency;
  creatorId: string;
  creatorName: string;
  jobId: string;
  jobTitle: string;
  brandId: string;
}

export interface InvitationSubject extends ApplicationSubject {
  /** Of the offer whose price this is. */
  revision: number;
  brandName: string;
}

export interface DealSubject {
  id: string;
  title: string;
  priceMinor: bigint;
  currency: Currency;
  brandId: string;
  creatorId: string;
  creatorName: string;
  conversationId: string;
  revisionRoundsAllowed: number;
}

export interface ConversationSubject {
  id: string;
  jobTitle: string;
  participants: { userId: string; name: string }[];
}

export interface TransferSubject {
  amountMinor: bigint;
  currency: Currency;
  ownerName: string;
}

export interface AdjustmentSubject extends TransferSubject {
  id: string;
  direction: AdjustmentDirection;
  reason: string;
  proposedById: string;
  rejectReason: string | null;
}

/**
 * What notifications say beyond the ids of an event: names and titles are read when the event is
 * consumed, never carried in it. Undefined when the object is gone: then there is nobody to tell.
 */
@Injectable()
export class SubjectQueries {
  constructor(private readonly prisma: Prisma) {}

  async job(id: string): Promise<JobSubject | undefined> {
    const row = await this.prisma.job.findFirst({
      where: { id },
      select: {
        id: true,
        title: true,
        brandId: true,
        moderationReason: true,
        brand: { select: { companyName: true } },
      },
    });
    if (!row) return undefined;
    const { brand, ...job } = row;
    return { ...job, brandName: brand.companyName };
  }

  async application(id: string): Promise<ApplicationSubject | undefined> {
    const row = await this.prisma.application.findFirst({
      where: { id },
      select: {
        id: true,
        priceMinor: true,
        currency: true,
        creatorId: true,
        creator: { select: { displayName: true } },
        job: { select: { id: true, title: true, brandId: true } },
      },
    });
    if (!row) return undefined;
    const { creator, job, ...application } = row;
    return {
      ...application,
      creatorName: creator.displayName,
      jobId: job.id,
      jobTitle: job.title,
      brandId: job.brandId,
    };
  }

  async invitation(id: string): Promise<InvitationSubject | undefined> {
    const row = await this.prisma.invitation.findFirst({
      where: { id },
      select: {
        id: true,
        revision: true,
        priceMinor: true,
        currency: true,
        creatorId: true,
        brandId: true,
        creator: { select: { displayName: true } },
        job: { select: { id: true, title: true, brand: { select: { companyName: true } } } },
      },
    });
    if (!row) return undefined;
    const { creator, job, ...invitation } = row;
    return {
      ...invitation,
      creatorName: creator.displayName,
      jobId: job.id,
      jobTitle: job.title,
      brandName: job.brand.companyName,
    };
  }

  /** One statement for what almost every event of a running deal asks. */
  async deal(id: string): Promise<DealSubject | undefined> {
    const [row] = await this.prisma.$queryRaw<DealSubject[]>`
      SELECT deal.id, deal.title, price_minor AS "priceMinor", currency::text, brand_id AS "brandId",
             creator_id AS "creatorId", creator.display_name AS "creatorName", conversation_id AS "conversationId",
             revision_rounds_allowed AS "revisionRoundsAllowed"
      FROM deal JOIN app_user AS creator ON creator.id = creator_id WHERE deal.id = ${id}::uuid`;
    return row;
  }

  /** One statement, as for deals: messages are the most frequent of all events. */
  async conversation(id: string): Promise<ConversationSubject | undefined> {
    const rows = await this.prisma.$queryRaw<{ jobTitle: string; userId: string; name: string }[]>`
      SELECT job.title AS "jobTitle", user_id AS "userId", display_name AS name
      FROM conversation JOIN job ON job.id = job_id
      JOIN conversation_participant ON conversation_id = conversation.id JOIN app_user ON app_user.id = user_id
      WHERE conversation.id = ${id}::uuid`;
    if (!rows[0]) return undefined;
    const participants = rows.map(({ userId, name }) => ({ userId, name }));
    return { id, jobTitle: rows[0].jobTitle, participants };
  }

  /** The amount is what came in, which may differ from what was asked for. */
  async deposit(id: string): Promise<TransferSubject | undefined> {
    const row = await this.prisma.deposit.findFirst({
      where: { id },
      select: {
        amountMinor: true,
        receivedMinor: true,
        currency: true,
        user: { select: { displayName: true } },
      },
    });
    if (!row) return undefined;
    const { amountMinor, receivedMinor, currency, user } = row;
    return { amountMinor: receivedMinor ?? amountMinor, currency, ownerName: user.displayName };
  }

  async payout(id: string): Promise<TransferSubject | undefined> {
    const row = await this.prisma.payout.findFirst({
      where: { id },
      select: { amountMinor: true, currency: true, user: { select: { displayName: true } } },
    });
    if (!row) return undefined;
    const { user, ...payout } = row;
    return { ...payout, ownerName: user.displayName };
  }

  async adjustment(id: string): Promise<AdjustmentSubject | undefined> {
    const row = await this.prisma.adjustment.findFirst({
      where: { id },
      select: {
        id: true,
        amountMinor: true,
        currency: true,
        direction: true,
        reason: true,
        proposedById: true,
        rejectReason: true,
        user: { select: { displayName: true } },
      },
    });
    if (!row) return undefined;
    const { user, ...adjustment } = row;
    return { ...adjustment, ownerName: user.displayName };
  }
}
