import { NICHES } from '@dubl/core/features/jobs';
import type { Niche } from '@dubl/core/platform/db';
import { DateField, EnumField, IntField, TextField, UrlField, UuidField } from '../../http/index.js';

export class BrandProfileDto {
  @UuidField()
  id: string;

  @TextField({ max: 120, example: 'Ромашка' })
  companyName: string;

  @UrlField({ nullable: true })
  website: string | null;

  @TextField({ max: 2000 })
  description: string;

  @EnumField('Niche', NICHES, { nullable: true })
  niche: Niche | null;

  @TextField({ max: 80, example: 'Россия' })
  country: string;

  @TextField({ max: 80, example: 'Москва' })
  city: string;
}

/** A brand as everybody sees it. */
export class BrandPageDto extends BrandProfileDto {
  @DateField()
  memberSince: Date;

  @IntField({ description: 'Jobs in the feed now' })
  openJobs: number;

  @IntField()
  completedDeals: number;

  @IntField({ nullable: true, description: 'From hand-in to approval; null before the first' })
  medianApprovalSec: number | null;
}

/** Fields that are left out keep their value. */
export class UpdateBrandProfileDto {
  @TextField({ min: 1, max: 120, optional: true, example: 'Ромашка' })
  companyName?: string;

  @UrlField({ optional: true, nullable: true, example: 'https://example.com' })
  website?: string | null;

  @TextField({ max: 2000, optional: true })
  description?: string;

  @EnumField('Niche', NICHES, { optional: true, nullable: true })
  niche?: Niche | null;

  @TextField({ max: 80, optional: true, example: 'Россия' })
  country?: string;

  @TextField({ max: 80, optional: true, example: 'Москва' })
  city?: string;
}
