import { Module } from '@nestjs/common';
import { BrandProfileQueries } from './brand-profile.queries.js';
import { BrandProfileRepository } from './brand-profile.repository.js';
import { CreatorCatalogueQueries } from './creator-catalogue.queries.js';
import { CreatorProfileQueries } from './creator-profile.queries.js';
import { CreatorProfileRepository } from './creator-profile.repository.js';
import { UpdateBrandProfile } from './update-brand-profile.js';
import { UpdateCreatorProfile } from './update-creator-profile.js';

const offered = [
  UpdateCreatorProfile,
  UpdateBrandProfile,
  CreatorProfileQueries,
  BrandProfileQueries,
  CreatorCatalogueQueries,
];

@Module({ providers: [...offered, CreatorProfileRepository, BrandProfileRepository], exports: offered })
export class ProfilesModule {}
