import type { Schema } from '@dubl/api-client';

export type Platform = Schema<'Platform'>;
export type Niche = Schema<'Niche'>;
export type ContentFormat = Schema<'ContentFormat'>;
export type RightsPackage = Schema<'RightsPackage'>;
export type MusicPolicy = Schema<'MusicPolicy'>;
export type DeadlineType = Schema<'DeadlineType'>;

export type Job = Schema<'JobDto'>;
export type JobDetail = Schema<'JobDetailDto'>;
export type Application = Schema<'ApplicationDto'>;
export type Invitation = Schema<'InvitationDto'>;
export type Alert = Schema<'AlertDto'>;
export type AlertFilters = Schema<'JobFilterDto'>;
export type Deal = Schema<'DealDto'>;
export type DealSummary = Schema<'DealSummaryDto'>;
export type DealAction = Schema<'DealAction'>;
export type DealConsequence = Schema<'DealConsequence'>;
export type DealDispute = Schema<'DealDisputeDto'>;
export type CancellationProposal = Schema<'CancellationProposalDto'>;
export type Dispute = Schema<'DisputeDto'>;
export type DisputeMessage = Schema<'DisputeMessageDto'>;
export type Submission = Schema<'SubmissionDto'>;
export type ChangeRequest = Schema<'ChangeRequestDto'>;
export type Conversation = Schema<'ConversationDto'>;
export type Message = Schema<'MessageDto'>;
export type Wallet = Schema<'WalletDto'>;
export type WalletEntry = Schema<'WalletEntryDto'>;
export type OpenPayout = Schema<'OpenPayoutDto'>;
export type Payout = Schema<'PayoutDto'>;
export type Deposit = Schema<'DepositDto'>;

export type Creator = Schema<'CreatorDto'>;
export type PortfolioItem = Schema<'PortfolioItemDto'>;
export type OwnCreatorProfile = Schema<'OwnCreatorProfileDto'>;
export type BrandProfile = Schema<'BrandProfileDto'>;
export type Notification = Schema<'NotificationDto'>;
export type GroupPreferences = Schema<'GroupPreferencesDto'>;
export type MessageCheck = Schema<'MessageCheckDto'>;
export type Session = Schema<'SessionDto'>;
export type TelegramLink = Schema<'TelegramLinkDto'>;
export type StartedTelegramLink = Schema<'StartedTelegramLinkDto'>;

/** What a creator agrees to make: the part of a job that a deal freezes. */
export type Brief = Pick<
  Job,
  | 'title'
  | 'description'
  | 'platform'
  | 'niche'
  | 'contentFormats'
  | 'deliverablesCount'
  | 'videoDurationSec'
  | 'rightsPackage'
  | 'usageTermDays'
  | 'revisionRounds'
  | 'languages'
  | 'needsPosting'
  | 'shippingRequired'
  | 'rawFiles'
  | 'projectFiles'
  | 'subtitles'
  | 'scriptProvided'
  | 'musicPolicy'
  | 'workDays'
  | 'reviewDays'
>;
