import {
  CONTENT_FORMATS,
  DEADLINE_TYPES,
  JOB_ACTIONS,
  MUSIC_POLICIES,
  NICHES,
  PLATFORMS,
  RIGHTS_PACKAGES,
  type JobAction,
} from '@dubl/core/features/jobs';
import {
  ApplicationStatus,
  Currency,
  InvitationStatus,
  JobStatus,
  ModerationStatus,
  type DeadlineType,
  type MusicPolicy,
  type Niche,
  type Platform,
  type RightsPackage,
} from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { LanguagesField } from '../profiles/languages.field.js';

export class JobBrandDto {
  @UuidField()
  id: string;

  @TextField({ max: 120, example: 'Ромашка' })
  companyName: string;
}

export class JobApplicationsCountDto {
  @IntField()
  pending: number;

  @IntField()
  total: number;
}

export class OwnApplicationDto {
  @UuidField()
  id: string;

  @EnumField('ApplicationStatus', Object.values(ApplicationStatus))
  status: ApplicationStatus;

  @BoolField({ description: 'The brief was edited since: confirm by sending again' })
  briefChanged: boolean;
}

export class OwnInvitationDto {
  @UuidField()
  id: string;

  @EnumField('InvitationStatus', Object.values(InvitationStatus))
  status: InvitationStatus;
}

/** A job as this caller sees it; what a draft misses is null or empty. */
export class JobDto {
  @UuidField()
  id: string;

  @NestedField(() => JobBrandDto)
  brand: JobBrandDto;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 5000 })
  description: string;

  @EnumField('Platform', PLATFORMS, { nullable: true })
  platform: Platform | null;

  @EnumField('Niche', NICHES, { nullable: true })
  niche: Niche | null;

  @EnumField('ContentFormat', CONTENT_FORMATS, { each: true })
  contentFormats: string[];

  @IntField({ nullable: true })
  deliverablesCount: number | null;

  @IntField({ nullable: true })
  videoDurationSec: number | null;

  @EnumField('RightsPackage', RIGHTS_PACKAGES, { nullable: true })
  rightsPackage: RightsPackage | null;

  @IntField({ nullable: true })
  usageTermDays: number | null;

  @IntField({ nullable: true })
  revisionRounds: number | null;

  @LanguagesField()
  languages: string[];

  @BoolField()
  needsPosting: boolean;

  @BoolField()
  shippingRequired: boolean;

  @BoolField()
  rawFiles: boolean;

  @BoolField()
  projectFiles: boolean;

  @BoolField()
  subtitles: boolean;

  @BoolField()
  scriptProvided: boolean;

  @EnumField('MusicPolicy', MUSIC_POLICIES, { nullable: true })
  musicPolicy: MusicPolicy | null;

  @MoneyField({ nullable: true })
  budgetMinMinor: bigint | null;

  @MoneyField({ nullable: true })
  budgetMaxMinor: bigint | null;

  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @EnumField('DeadlineType', DEADLINE_TYPES, { nullable: true })
  deadlineType: DeadlineType | null;

  @DateField({ nullable: true })
  deadlineAt: Date | null;

  @IntField({ min: 1, max: 50 })
  slots: number;

  @IntField({ description: 'Live and completed deals' })
  takenSlots: number;

  @IntField({ nullable: true })
  workDays: number | null;

  @IntField({ nullable: true })
  reviewDays: number | null;

  @EnumField('JobStatus', Object.values(JobStatus))
  status: JobStatus;

  @EnumField('ModerationStatus', Object.values(ModerationStatus))
  moderationStatus: ModerationStatus;

  @TextField({ max: 500, nullable: true, description: 'For the brand and admins' })
  moderationReason: string | null;

  @IntField({ min: 1, description: 'Grows with each edit; an admin approves a named one' })
  revision: number;

  @TextField({
    max: 64,
    nullable: true,
    description: 'SHA-256 of the brief; an application keeps the one it saw',
  })
  briefHash: string | null;

  @TextField({ max: 500, nullable: true })
  cancelReason: string | null;

  @DateField({ nullable: true })
  publishedAt: Date | null;

  @DateField({ nullable: true })
  closedAt: Date | null;

  @DateField()
  createdAt: Date;

  @DateField()
  updatedAt: Date;

  @NestedField(() => JobApplicationsCountDto, { nullable: true, description: 'For the brand and admins' })
  applications: JobApplicationsCountDto | null;

  @NestedField(() => OwnApplicationDto, { nullable: true, description: 'Of the creator who asks' })
  ownApplication: OwnApplicationDto | null;

  @NestedField(() => OwnInvitationDto, { nullable: true, description: 'To the creator who asks' })
  ownInvitation: OwnInvitationDto | null;

  @EnumField('JobAction', JOB_ACTIONS, { each: true, description: 'What this caller may do now' })
  allowedActions: JobAction[];
}

export class JobDetailDto extends JobDto {
  @IntField({
    max: 5000,
    example: 1500,
    description:
      'Basis points that a deal accepted now would keep: what an application would cost its creator',
  })
  commissionBps: number;
}
