import type { Currency } from '@/lib/format/money';
import type { Messages } from '@/i18n/messages';

type Enums = Messages['enums'];
export type Platform = keyof Enums['platform'];
export type Niche = keyof Enums['niche'];
export type ContentFormat = keyof Enums['contentFormat'];
export type RightsPackage = keyof Enums['rightsPackage'];
export type MusicPolicy = keyof Enums['musicPolicy'];
export type DeadlineType = keyof Enums['deadlineType'];
export type ItemType = keyof Enums['itemType'];

export interface BrandSummary {
  id: string;
  companyName: string;
  city?: string | null;
  medianApprovalHours?: number | null;
  completedDeals?: number;
}

export interface Brief {
  title: string;
  description: string;
  platform: Platform | null;
  niche: Niche | null;
  contentFormats: ContentFormat[];
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
  workDays: number | null;
  reviewDays: number | null;
}

export interface Job extends Brief {
  id: string;
  brand: BrandSummary;
  budgetMinMinor: number | null;
  budgetMaxMinor: number | null;
  currency: Currency;
  deadlineType: DeadlineType | null;
  slots: number;
  takenSlots: number;
  status: keyof Messages['status']['job'];
  moderationStatus: keyof Messages['status']['moderation'];
  moderationReason: string | null;
  revision: number;
  publishedAt: string | null;
  createdAt: string;
  allowedActions: string[];
}

export interface PortfolioItem {
  id: string;
  url: string;
  title: string;
  platform: Platform;
  thumbnailUrl: string | null;
}

export interface Creator {
  id: string;
  displayName: string;
  bio: string;
  country: string;
  city: string;
  languages: string[];
  niches: Niche[];
  platforms: Platform[];
  pricePerVideoMinor: number | null;
  currency: Currency;
  availability: 'OPEN' | 'PAUSED';
  pausedUntil: string | null;
  verificationStatus: keyof Messages['status']['verification'];
  rating: number | null;
  ratingCount: number;
  completedDeals: number;
  onTimeShare: number | null;
  portfolio: PortfolioItem[];
}

export interface Brand {
  id: string;
  companyName: string;
  website: string | null;
  description: string;
  niche: Niche | null;
  country: string;
  city: string;
  createdAt: string;
}
