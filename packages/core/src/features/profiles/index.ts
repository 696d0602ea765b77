export { ProfilesModule } from './profiles.module.js';
export type { CreatorProfileFields } from './creator-profile.repository.js';
export type { BrandProfileFields } from './brand-profile.repository.js';
export { UpdateCreatorProfile } from './update-creator-profile.js';
export { UpdateBrandProfile } from './update-brand-profile.js';
export {
  CreatorProfileQueries,
  type CreatorPageView,
  type CreatorView,
  type OwnCreatorProfileView,
  type PortfolioItemView,
} from './creator-profile.queries.js';
export { BrandProfileQueries, type BrandPageView, type BrandProfileView } from './brand-profile.queries.js';
export {
  CATALOGUE_SORTS,
  CreatorCatalogueQueries,
  type CatalogueFilter,
  type CatalogueSort,
} from './creator-catalogue.queries.js';
export { ratingOf } from './standing.js';
