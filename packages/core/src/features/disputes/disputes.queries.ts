import { Injectable } from '@nestjs/common';
import { Prisma } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { DealsQueries } from '../deals/index.js';
import { DISPUTE_SELECT, disputeView, type DisputeView, type DisputeViewer } from './dispute.view.js';

@Injectable()
export class DisputesQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly deals: DealsQueries,
  ) {}

  /** For the sides of the deal and for admins. @throws NOT_FOUND, also for a dispute of others */
  async get(disputeId: string, viewer: DisputeViewer): Promise<DisputeView> {
    const row = await this.prisma.dispute.findFirst({ where: { id: disputeId }, select: DISPUTE_SELECT });
    if (row === null) throw notFound();
    return disputeView(row, await this.deals.getSummary(row.dealId, viewer), viewer);
  }
}
