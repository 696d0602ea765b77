import {
  CONTENT_FORMATS,
  DEADLINE_TYPES,
  FEED_SORTS,
  MUSIC_POLICIES,
  NICHES,
  PLATFORMS,
  RIGHTS_PACKAGES,
  type ContentFormat,
  type FeedFilter,
  type FeedSort,
} from '@dubl/core/features/jobs';
import {
  Currency,
  JobStatus,
  type DeadlineType,
  type MusicPolicy,
  type Niche,
  type Platform,
  type RightsPackage,
} from '@dubl/core/platform/db';
import type { PageRequest } from '@dubl/core/platform/paging';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  PageCursor,
  PageLimit,
  PageQuery,
  TextField,
} from '../../http/index.js';
import { LanguageField, LanguagesField } from '../profiles/languages.field.js';

const CURRENCIES = Object.values(Currency);

/** A draft may miss any field; publishing asks for all that a creator has to know. */
export class CreateJobDto {
  @TextField({ max: 120, optional: true, example: 'Обзор сыворотки для лица' })
  title?: string;

  @TextField({ max: 5000, optional: true, example: 'Покажите текстуру и результат за две недели.' })
  description?: string;

  @EnumField('Platform', PLATFORMS, { optional: true })
  platform?: Platform;

  @EnumField('Niche', NICHES, { optional: true })
  niche?: Niche;

  @EnumField('ContentFormat', CONTENT_FORMATS, { each: true, optional: true })
  contentFormats?: ContentFormat[];

  @IntField({ min: 1, max: 50, optional: true, example: 1, description: 'Videos per creator' })
  deliverablesCount?: number;

  @IntField({ min: 1, max: 600, optional: true, example: 30 })
  videoDurationSec?: number;

  @EnumField('RightsPackage', RIGHTS_PACKAGES, { optional: true })
  rightsPackage?: RightsPackage;

  @IntField({
    min: 1,
    max: 3650,
    optional: true,
    nullable: true,
    example: 180,
    description: 'null: without a term',
  })
  usageTermDays?: number | null;

  @IntField({ min: 0, max: 10, optional: true, example: 2 })
  revisionRounds?: number;

  @LanguagesField({ optional: true })
  languages?: string[];

  @BoolField({ optional: true, description: 'The creator posts the video on their own page' })
  needsPosting?: boolean;

  @BoolField({ optional: true })
  shippingRequired?: boolean;

  @BoolField({ optional: true })
  rawFiles?: boolean;

  @BoolField({ optional: true })
  projectFiles?: boolean;

  @BoolField({ optional: true })
  subtitles?: boolean;

  @BoolField({ optional: true })
  scriptProvided?: boolean;

  @EnumField('MusicPolicy', MUSIC_POLICIES, { optional: true, nullable: true })
  musicPolicy?: MusicPolicy | null;

  @MoneyField({ optional: true, example: 500_000 })
  budgetMinMinor?: bigint;

  @MoneyField({ optional: true, example: 1_500_000 })
  budgetMaxMinor?: bigint;

  @EnumField('Currency', CURRENCIES, { optional: true })
  currency?: Currency;

  @EnumField('DeadlineType', DEADLINE_TYPES, {
    optional: true,
    nullable: true,
    description: 'A label for the feed',
  })
  deadlineType?: DeadlineType | null;

  @DateField({ optional: true, nullable: true, description: 'With deadlineType DATE' })
  deadlineAt?: Date | null;

  @IntField({ min: 1, max: 50, optional: true, example: 3, description: 'How many creators' })
  slots?: number;

  @IntField({ min: 1, max: 90, optional: true, example: 7 })
  workDays?: number;

  @IntField({ min: 2, max: 14, optional: true, example: 3 })
  reviewDays?: number;
}

export class EditJobDto extends CreateJobDto {
  @IntField({
    min: 1,
    optional: true,
    description: 'The revision that was edited; another one by now is a CONFLICT',
  })
  revision?: number;
}

export class CancelJobDto {
  @TextField({ min: 1, max: 500, optional: true, example: 'Перенесли запуск на весну' })
  reason?: string;
}

export class OwnJobsQuery extends PageQuery {
  @EnumField('JobStatus', Object.values(JobStatus), { optional: true })
  status?: JobStatus;
}

/** Conditions of the feed; an alert keeps them. */
export class JobFilterDto implements Omit<FeedFilter, 'sort'> {
  @TextField({
    min: 1,
    max: 200,
    optional: true,
    example: 'сыворотка',
    description: 'Russian full text, е = ё',
  })
  q?: string;

  @EnumField('Platform', PLATFORMS, { optional: true })
  platform?: Platform;

  @EnumField('Niche', NICHES, { optional: true })
  niche?: Niche;

  @EnumField('Currency', CURRENCIES, {
    optional: true,
    description: 'Required with a money bound and with sort=budget',
  })
  currency?: Currency;

  @MoneyField({ optional: true, example: 500_000, description: 'The top of the budget is at least this' })
  minBudget?: bigint;

  @MoneyField({ optional: true, example: 5_000_000, description: 'The top of the budget is at most this' })
  maxBudget?: bigint;

  @EnumField('ContentFormat', CONTENT_FORMATS, {
    each: true,
    optional: true,
    description: 'Comma list: any of them',
  })
  formats?: ContentFormat[];

  @EnumField('RightsPackage', RIGHTS_PACKAGES, { optional: true })
  rightsPackage?: RightsPackage;

  @BoolField({ optional: true })
  needsPosting?: boolean;

  @BoolField({ optional: true })
  shippingRequired?: boolean;

  @LanguageField({ optional: true })
  lang?: string;
}

export class FeedQuery extends JobFilterDto implements FeedFilter, PageRequest {
  @PageLimit()
  limit: number = 20;

  @PageCursor()
  cursor?: string;

  @EnumField('FeedSort', FEED_SORTS, {
    optional: true,
    description: 'By default relevance with `q`, else newest first',
  })
  sort?: FeedSort;
}
