import { Injectable } from '@nestjs/common';
import { Prisma, type PrismaTypes } from '../../platform/db/index.js';
import { Clock, later } from '../../platform/clock/index.js';
import { ABANDONED_AFTER, REMINDER_LEAD, REVIEW_NOTICE } from './deal-machine.js';

/** A sweep takes this many at a time, the longest due first. */
const BATCH = 50;

/**
 * Which deals a sweep should look at. Only candidates: each is locked and judged again by the transition
 * table before anything happens to it.
 */
@Injectable()
export class DueDealsQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  fundingExpired(): Promise<string[]> {
    return this.find({ status: 'AWAITING_FUNDING', fundingDueAt: { lte: this.clock.now() } }, 'fundingDueAt');
  }

  fundingDueSoon(): Promise<string[]> {
    const fundingDueAt = { lte: this.fromNow(REMINDER_LEAD), gt: this.clock.now() };
    return this.find({ status: 'AWAITING_FUNDING', remindedAt: null, fundingDueAt }, 'fundingDueAt');
  }

  workDueSoon(): Promise<string[]> {
    const dueAt = { lte: this.fromNow(REMINDER_LEAD), gt: this.clock.now() };
    return this.find({ status: 'IN_PROGRESS', remindedAt: null, dueAt }, 'dueAt');
  }

  workOverdue(): Promise<string[]> {
    const where = {
      status: 'IN_PROGRESS',
      dueAt: { lte: this.clock.now() },
      overdueNotifiedAt: null,
    } as const;
    return this.find(where, 'dueAt');
  }

  workAbandoned(): Promise<string[]> {
    return this.find({ ...this.longOverdue(), submissions: { none: {} } }, 'dueAt');
  }

  /** Late as well, yet not without a version: that is for an admin to judge. */
  workToEscalate(): Promise<string[]> {
    return this.find({ ...this.longOverdue(), submissions: { some: {} } }, 'dueAt');
  }

  reviewDueSoon(): Promise<string[]> {
    const reviewDueAt = { lte: this.fromNow(REVIEW_NOTICE) };
    return this.find({ status: 'IN_REVIEW', remindedAt: null, reviewDueAt }, 'reviewDueAt');
  }

  reviewExpired(): Promise<string[]> {
    const where: PrismaTypes.DealWhereInput = {
      status: 'IN_REVIEW',
      reviewDueAt: { lte: this.clock.now() },
      remindedAt: { lte: this.fromNow(-REVIEW_NOTICE) },
    };
    return this.find(where, 'reviewDueAt');
  }

  async proposalExpired(): Promise<string[]> {
    const rows = await this.prisma.cancellationProposal.findMany({
      where: { status: 'OPEN', expiresAt: { lte: this.clock.now() } },
      orderBy: { expiresAt: 'asc' },
      take: BATCH,
      select: { dealId: true },
    });
    return rows.map((row) => row.dealId);
  }

  private async find(
    where: PrismaTypes.DealWhereInput,
    term: 'fundingDueAt' | 'dueAt' | 'reviewDueAt',
  ): Promise<string[]> {
    const orderBy: PrismaTypes.DealOrderByWithRelationInput = { [term]: 'asc' };
    const rows = await this.prisma.deal.findMany({ where, orderBy, take: BATCH, select: { id: true } });
    return rows.map((row) => row.id);
  }

  private longOverdue() {
    return { status: 'IN_PROGRESS', dueAt: { lte: this.fromNow(-ABANDONED_AFTER) } } as const;
  }

  private fromNow(milliseconds: number): Date {
    return later(this.clock.now(), milliseconds);
  }
}
