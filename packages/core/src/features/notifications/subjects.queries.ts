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
  direction: AdjustmentDirection;
  reason: string;
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

  async deal(id: string): Promise<DealSubject | undefined> {
    const row = await this.prisma.deal.findFirst({
      where: { id },
      select: {
        id: true,
        title: true,
        priceMinor: true,
        currency: true,
        brandId: true,
        creatorId: true,
        conversationId: true,
        revisionRoundsAllowed: true,
        creator: { select: { displayName: true } },
      },
    });
    if (!row) return undefined;
    const { creator, ...deal } = row;
    return { ...deal, creatorName: creator.displayName };
  }

  async conversation(id: string): Promise<ConversationSubject | undefined> {
    const row = await this.prisma.conversation.findFirst({
      where: { id },
      select: {
        id: true,
        job: { select: { title: true } },
        participants: { select: { userId: true, user: { select: { displayName: true } } } },
      },
    });
    if (!row) return undefined;
    const participants = row.participants.map(({ userId, user }) => ({ userId, name: user.displayName }));
    return { id: row.id, jobTitle: row.job.title, participants };
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
        amountMinor: true,
        currency: true,
        direction: true,
        reason: true,
        user: { select: { displayName: true } },
      },
    });
    if (!row) return undefined;
    const { user, ...adjustment } = row;
    return { ...adjustment, ownerName: user.displayName };
  }
}
