import { DeadlineType, MusicPolicy, Niche, Platform, RightsPackage } from '../../platform/db/index.js';

export const PLATFORMS = Object.values(Platform);
export const NICHES = Object.values(Niche);
export const RIGHTS_PACKAGES = Object.values(RightsPackage);
export const MUSIC_POLICIES = Object.values(MusicPolicy);
export const DEADLINE_TYPES = Object.values(DeadlineType);

/** Kept in a text[] column, so this list is what the API checks them against. */
export const CONTENT_FORMATS = [
  'REVIEW',
  'UNBOXING',
  'HOW_TO',
  'BEFORE_AFTER',
  'TESTIMONIAL',
  'SKETCH',
  'SCREEN_RECORDING',
  'VOICE_OVER',
  'TALKING_HEAD',
  'NO_FACE',
  'OTHER',
] as const;
export type ContentFormat = (typeof CONTENT_FORMATS)[number];
