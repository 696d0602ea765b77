import { NICHES, PLATFORMS } from '@dubl/core/features/jobs';
import { CATALOGUE_SORTS, type CatalogueFilter, type CatalogueSort } from '@dubl/core/features/profiles';
import {
  Availability,
  Currency,
  VerificationStatus,
  type Niche,
  type Platform,
} from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  NumberField,
  PageQuery,
  TextField,
  UrlField,
  UuidField,
} from '../../http/index.js';
import { LanguageField, LanguagesField } from './languages.field.js';

const CURRENCIES = Object.values(Currency);
const AVAILABILITIES = Object.values(Availability);

/** A creator as everybody sees them. */
export class CreatorDto {
  @UuidField()
  id: string;

  @TextField({ max: 80, example: 'Анна Соколова' })
  displayName: string;

  @TextField({ max: 2000 })
  bio: string;

  @TextField({ max: 80, example: 'Россия' })
  country: string;

  @TextField({ max: 80, example: 'Казань' })
  city: string;

  @LanguagesField()
  languages: string[];

  @EnumField('Niche', NICHES, { each: true })
  niches: string[];

  @EnumField('Platform', PLATFORMS, { each: true })
  platforms: string[];

  @MoneyField({ nullable: true })
  pricePerVideoMinor: bigint | null;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @BoolField({ description: 'Takes work now; a pause with a date ends by itself' })
  isAvailable: boolean;

  @DateField({ nullable: true })
  pausedUntil: Date | null;

  @EnumField('VerificationStatus', Object.values(VerificationStatus))
  verificationStatus: VerificationStatus;

  @NumberField({ nullable: true, example: 4.8, description: '1 … 5, null without reviews' })
  rating: number | null;

  @IntField()
  reviewsCount: number;

  @IntField()
  completedDeals: number;

  @NumberField({ nullable: true, example: 0.96, description: '0 … 1, null before the first completed deal' })
  onTimeShare: number | null;

  @DateField()
  memberSince: Date;
}

export class PortfolioItemDto {
  @UuidField()
  id: string;

  @UrlField()
  url: string;

  @TextField({ max: 120 })
  title: string;

  @EnumField('Platform', PLATFORMS)
  platform: Platform;

  @UrlField({ nullable: true })
  thumbnailUrl: string | null;
}

export class CreatorPageDto extends CreatorDto {
  @NestedField(() => PortfolioItemDto, { each: true })
  portfolio: PortfolioItemDto[];
}

export class OwnCreatorProfileDto extends CreatorPageDto {
  @EnumField('Availability', AVAILABILITIES)
  availability: Availability;

  @BoolField({ description: 'Listed in the catalogue' })
  isPublic: boolean;

  @TextField({ max: 500, nullable: true })
  verificationReason: string | null;
}

/** Fields that are left out keep their value. */
export class UpdateCreatorProfileDto {
  @TextField({ max: 2000, optional: true, example: 'Снимаю обзоры ухода и косметики.' })
  bio?: string;

  @TextField({ max: 80, optional: true, example: 'Россия' })
  country?: string;

  @TextField({ max: 80, optional: true, example: 'Казань' })
  city?: string;

  @LanguagesField({ optional: true })
  languages?: string[];

  @EnumField('Niche', NICHES, { each: true, optional: true })
  niches?: Niche[];

  @EnumField('Platform', PLATFORMS, { each: true, optional: true })
  platforms?: Platform[];

  @MoneyField({ optional: true, nullable: true })
  pricePerVideoMinor?: bigint | null;

  @EnumField('Currency', CURRENCIES, { optional: true })
  currency?: Currency;

  @EnumField('Availability', AVAILABILITIES, { optional: true })
  availability?: Availability;

  @DateField({
    optional: true,
    nullable: true,
    description: 'With availability PAUSED: when the pause ends by itself',
  })
  pausedUntil?: Date | null;

  @BoolField({ optional: true })
  isPublic?: boolean;
}

export class CatalogueQuery extends PageQuery implements CatalogueFilter {
  @TextField({
    min: 1,
    max: 200,
    optional: true,
    example: 'косметика',
    description: 'Russian full text, е = ё',
  })
  q?: string;

  @EnumField('Platform', PLATFORMS, { optional: true })
  platform?: Platform;

  @EnumField('Niche', NICHES, { optional: true })
  niche?: Niche;

  @LanguageField({ optional: true })
  lang?: string;

  @TextField({ min: 1, max: 80, optional: true, example: 'Казань' })
  city?: string;

  @EnumField('Currency', CURRENCIES, {
    optional: true,
    description: 'Required with a price bound and with sort=price',
  })
  currency?: Currency;

  @MoneyField({ optional: true, example: 300_000 })
  minPrice?: bigint;

  @MoneyField({ optional: true, example: 2_000_000 })
  maxPrice?: bigint;

  @BoolField({ optional: true })
  verified?: boolean;

  @BoolField({ optional: true })
  available?: boolean;

  @EnumField('CatalogueSort', CATALOGUE_SORTS, { optional: true, description: 'rating by default' })
  sort?: CatalogueSort;
}
