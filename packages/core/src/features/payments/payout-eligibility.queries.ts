import { Injectable } from '@nestjs/common';
import { Prisma, type Currency } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { SettingsQueries } from '../settings/index.js';

export interface Eligibility {
  minimumMinor: Minor;
  /** A blocked user may ask for a payout; an admin looks at it with more care. */
  needsReview: boolean;
  /** False only where the platform asks creators for a verified profile and this one has none. */
  verified: boolean;
}

@Injectable()
export class PayoutEligibility {
  constructor(
    private readonly prisma: Prisma,
    private readonly settings: SettingsQueries,
  ) {}

  async of(userId: string, currency: Currency): Promise<Eligibility> {
    const [user, settings] = await Promise.all([
      this.prisma.user.findFirst({
        where: { id: userId },
        select: { status: true, role: true, creatorProfile: { select: { verificationStatus: true } } },
      }),
      this.settings.current(),
    ]);
    const mustVerify = settings.payoutRequiresVerification && user?.role === 'CREATOR';
    return {
      minimumMinor: settings.minPayoutMinor[currency],
      needsReview: user?.status === 'BLOCKED',
      verified: !mustVerify || user?.creatorProfile?.verificationStatus === 'VERIFIED',
    };
  }
}
