import type { Schema } from '@dubl/api-client';
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

export type Job = Schema<'JobDto'>;
export type Application = Schema<'ApplicationDto'>;
export type Deal = Schema<'DealDto'>;
export type DealSummary = Schema<'DealSummaryDto'>;
export type DealAction = Schema<'DealAction'>;
export type DealConsequence = Schema<'DealConsequence'>;
export type Submission = Schema<'SubmissionDto'>;
export type ChangeRequest = Schema<'ChangeRequestDto'>;
export type Conversation = Schema<'ConversationDto'>;
export type Message = Schema<'MessageDto'>;
export type Wallet = Schema<'WalletDto'>;
export type WalletEntry = Schema<'WalletEntryDto'>;
export type Payout = Schema<'PayoutDto'>;
export type Deposit = Schema<'DepositDto'>;

/** What a creator agrees to make; a job has one, a deal has it frozen. */
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
  isAvailable: boolean;
  pausedUntil: string | null;
  verificationStatus: keyof Messages['status']['verification'];
  rating: number | null;
  reviewsCount: number;
  completedDeals: number;
  onTimeShare: number | null;
  memberSince: string;
}
