import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import {
  Prisma,
  type Availability,
  type Currency,
  type Platform,
  type VerificationStatus,
} from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { isAvailable, onTimeShareOf, ratingOf } from './standing.js';

/** A creator as everybody sees them. */
export interface CreatorView {
  id: string;
  displayName: string;
  bio: string;
  country: string;
  city: string;
  languages: string[];
  niches: string[];
  platforms: string[];
  pricePerVideoMinor: Minor | null;
  currency: Currency;
  /** Takes work now; a pause with a date ends by itself. */
  isAvailable: boolean;
  pausedUntil: Date | null;
  verificationStatus: VerificationStatus;
  /** 1 … 5, null without reviews. */
  rating: number | null;
  reviewsCount: number;
  completedDeals: number;
  /** 0 … 1, null before the first completed deal. */
  onTimeShare: number | null;
  memberSince: Date;
}

export interface PortfolioItemView {
  id: string;
  url: string;
  title: string;
  platform: Platform;
  thumbnailUrl: string | null;
}

export interface CreatorPageView extends CreatorView {
  portfolio: PortfolioItemView[];
}

/** A creator's own profile, with what only they and admins see. */
export interface OwnCreatorProfileView extends CreatorPageView {
  availability: Availability;
  isPublic: boolean;
  verificationReason: string | null;
}

export const creatorSelect = {
  userId: true,
  bio: true,
  country: true,
  city: true,
  languages: true,
  niches: true,
  platforms: true,
  pricePerVideoMinor: true,
  currency: true,
  availability: true,
  pausedUntil: true,
  isPublic: true,
  verificationStatus: true,
  verificationReason: true,
  ratingSum: true,
  ratingCount: true,
  completedDeals: true,
  onTimeDeals: true,
  user: { select: { displayName: true, createdAt: true } },
} as const;

const portfolio = {
  select: { id: true, url: true, title: true, platform: true, thumbnailUrl: true },
  orderBy: { position: 'asc' },
} as const;

export interface CreatorRecord {
  userId: string;
  bio: string;
  country: string;
  city: string;
  languages: string[];
  niches: string[];
  platforms: string[];
  pricePerVideoMinor: Minor | null;
  currency: Currency;
  availability: Availability;
  pausedUntil: Date | null;
  isPublic: boolean;
  verificationStatus: VerificationStatus;
  verificationReason: string | null;
  ratingSum: number;
  ratingCount: number;
  completedDeals: number;
  onTimeDeals: number;
  user: { displayName: string; createdAt: Date };
}

@Injectable()
export class CreatorProfileQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_FOUND also for a hidden profile and a creator who is not active */
  async getPublic(id: string): Promise<CreatorPageView> {
    const row = await this.prisma.creatorProfile.findFirst({
      where: { userId: id, isPublic: true, user: { status: 'ACTIVE', role: 'CREATOR' } },
      select: { ...creatorSelect, portfolio },
    });
    if (!row) throw notFound();
    return { ...toCreatorView(row, this.clock.now()), portfolio: row.portfolio };
  }

  /** @throws NOT_FOUND */
  async getOwn(userId: string): Promise<OwnCreatorProfileView> {
    const row = await this.prisma.creatorProfile.findFirst({
      where: { userId },
      select: { ...creatorSelect, portfolio },
    });
    if (!row) throw notFound();
    const { availability, isPublic, verificationReason } = row;
    return {
      ...toCreatorView(row, this.clock.now()),
      portfolio: row.portfolio,
      availability,
      isPublic,
      verificationReason,
    };
  }
}

export function toCreatorView(row: CreatorRecord, now: Date): CreatorView {
  const { userId, user, bio, country, city, languages, niches, platforms, currency, pausedUntil } = row;
  return {
    id: userId,
    displayName: user.displayName,
    bio,
    country,
    city,
    languages,
    niches,
    platforms,
    pricePerVideoMinor: row.pricePerVideoMinor,
    currency,
    isAvailable: isAvailable(row, now),
    pausedUntil,
    verificationStatus: row.verificationStatus,
    rating: ratingOf(row),
    reviewsCount: row.ratingCount,
    completedDeals: row.completedDeals,
    onTimeShare: onTimeShareOf(row),
    memberSince: user.createdAt,
  };
}
