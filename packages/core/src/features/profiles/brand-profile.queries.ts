import { Injectable } from '@nestjs/common';
import { Prisma, type Niche } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';

export interface BrandProfileView {
  id: string;
  companyName: string;
  website: string | null;
  description: string;
  niche: Niche | null;
  country: string;
  city: string;
}

/** A brand as everybody sees it. */
export interface BrandPageView extends BrandProfileView {
  memberSince: Date;
  /** Jobs in the public feed now. */
  openJobs: number;
  completedDeals: number;
  /** From hand-in of the approved version to its approval; null before the first. */
  medianApprovalSec: number | null;
}

const select = {
  userId: true,
  companyName: true,
  website: true,
  description: true,
  niche: true,
  country: true,
  city: true,
} as const;

@Injectable()
export class BrandProfileQueries {
  constructor(private readonly prisma: Prisma) {}

  /** @throws NOT_FOUND also for a brand that is not active */
  async getPublic(id: string): Promise<BrandPageView> {
    const row = await this.prisma.brandProfile.findFirst({
      where: { userId: id, user: { status: 'ACTIVE', role: 'BRAND' } },
      select: { ...select, user: { select: { createdAt: true } } },
    });
    if (!row) throw notFound();
    const { user, ...profile } = row;
    return { ...toView(profile), memberSince: user.createdAt, ...(await this.track(id)) };
  }

  /** @throws NOT_FOUND */
  async getOwn(userId: string): Promise<BrandProfileView> {
    const row = await this.prisma.brandProfile.findFirst({ where: { userId }, select });
    if (!row) throw notFound();
    return toView(row);
  }

  private async track(
    brandId: string,
  ): Promise<Pick<BrandPageView, 'openJobs' | 'completedDeals' | 'medianApprovalSec'>> {
    const [row] = await this.prisma.$queryRaw<
      { openJobs: number; completedDeals: number; medianApprovalSec: number | null }[]
    >`
      SELECT
        (SELECT count(*)::int FROM job WHERE brand_id = ${brandId}::uuid
           AND status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots) AS "openJobs",
        count(*)::int AS "completedDeals",
        round(percentile_cont(0.5) WITHIN GROUP (
          ORDER BY extract(epoch FROM deal.completed_at - submission.created_at)::float8
        ))::int AS "medianApprovalSec"
      FROM deal LEFT JOIN submission ON submission.deal_id = deal.id AND submission.status = 'APPROVED'
      WHERE deal.brand_id = ${brandId}::uuid AND deal.status = 'COMPLETED'`;
    return row!;
  }
}

const toView = ({ userId, ...row }: Omit<BrandProfileView, 'id'> & { userId: string }): BrandProfileView => ({
  id: userId,
  ...row,
});
