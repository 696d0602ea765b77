import type { AlertFilter } from '@dubl/core/features/alerts';
import type { JobFields } from '@dubl/core/features/jobs';
import type { PayoutMethod } from '@dubl/core/features/payments';
import type { BrandProfileFields, CreatorProfileFields } from '@dubl/core/features/profiles';
import type {
  AdjustmentDirection,
  Currency,
  DisputeOutcome,
  DisputeReason,
  Platform,
} from '@dubl/core/platform/db';

/** «-12 10:20»: twelve days before the seed day's midnight (UTC), at that time of day in UTC. Never in the future. */
export type Moment = `-${number} ${number}:${number}`;

interface Account {
  /** How other data refer to it. */
  key: string;
  email: string;
  name: string;
}

export interface AdminData extends Account {
  createdAt: Moment;
}

export interface BrandData extends Account {
  registeredAt: Moment;
  profile: Omit<BrandProfileFields, 'companyName'>;
  topUps: readonly TopUp[];
}

export interface TopUp {
  at: Moment;
  amountMinor: bigint;
  currency: Currency;
  outcome?: 'SUCCEED' | 'DECLINE';
}

export interface CreatorData extends Account {
  registeredAt: Moment;
  profile: Partial<CreatorProfileFields>;
  isVerified: boolean;
  portfolio: readonly PortfolioData[];
}

export interface PortfolioData {
  title: string;
  platform: Platform;
}

export interface JobData {
  key: string;
  brand: string;
  createdAt: Moment;
  fields: Partial<JobFields>;
  /** Absent: still a draft. */
  publishedAt?: Moment;
  /** Absent: still in the queue. */
  moderated?: { at: Moment; rejectedBecause?: string };
  pausedAt?: Moment;
  closedAt?: Moment;
  canceled?: { at: Moment; reason: string };
  /** Applications are wanted until that many days after the seed day (deadline label DATE). */
  deadlineInDays?: number;
}

export interface ApplicationData {
  job: string;
  creator: string;
  at: Moment;
  priceMinor: bigint;
  message: string;
  rejected?: { at: Moment; reason: string | null };
  withdrawnAt?: Moment;
}

export interface InvitationData {
  job: string;
  creator: string;
  at: Moment;
  priceMinor: bigint;
  message: string;
  /** Absent: still waits. */
  answer?: { at: Moment; do: 'accept' | 'decline' | 'revoke' | 'lapse' };
}

export interface AlertData {
  creator: string;
  at: Moment;
  name: string;
  filters: AlertFilter;
  isOff?: true;
}

type Side = 'brand' | 'creator';

/** What happens on a deal after its application, in order. */
export type DealStep =
  | { do: 'accept' | 'fund' | 'receive' | 'approve'; at: Moment }
  | { do: 'say'; at: Moment; by: Side; text: string }
  | { do: 'submit'; at: Moment; note: string; file: string; rawFiles?: boolean }
  | { do: 'changes'; at: Moment; text: string; briefItem?: string; timecodeSec?: number }
  | { do: 'cancel'; at: Moment; by: Side; reason: string }
  | { do: 'propose'; at: Moment; by: Side; creatorGrossMinor: bigint; reason: string }
  | { do: 'dispute'; at: Moment; by: Side; reason: DisputeReason; text: string; links: string[] }
  | { do: 'testify'; at: Moment; by: Side; text: string; links: string[] }
  | { do: 'note'; at: Moment; text: string }
  | { do: 'tip'; at: Moment; amountMinor: bigint }
  | { do: 'resolve'; at: Moment; outcome: DisputeOutcome; creatorGrossMinor?: bigint; verdict: string };

export interface DealData {
  application: ApplicationData;
  steps: readonly DealStep[];
}

export interface PayoutData {
  creator: string;
  at: Moment;
  amountMinor: bigint;
  currency: Currency;
  method: PayoutMethod;
  /** Absent: waits for an admin. */
  decided?: { at: Moment; rejectedBecause?: string };
  canceledAt?: Moment;
}

/** A correction of somebody's balance by an admin. */
export interface CorrectionData {
  user: string;
  by: string;
  at: Moment;
  direction: AdjustmentDirection;
  amountMinor: bigint;
  currency: Currency;
  reason: string;
}

export interface CommissionData {
  by: string;
  at: Moment;
  provider: string;
  amountMinor: bigint;
  currency: Currency;
  note: string;
}
