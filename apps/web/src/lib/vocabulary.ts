import type { Messages } from '@/i18n/messages';

type Enums = Messages['enums'];

// The order in which lists offer them: the commonest first, «другое» last.
export const PLATFORMS = [
  'TIKTOK',
  'INSTAGRAM_REELS',
  'YOUTUBE_SHORTS',
  'VK_CLIPS',
  'OTHER',
] as const satisfies (keyof Enums['platform'])[];
export const NICHES = [
  'BEAUTY',
  'FOOD',
  'FITNESS',
  'GADGETS',
  'GAMES',
  'EDUCATION',
  'FINTECH',
  'APPS',
  'ECOMMERCE',
  'HOME',
  'KIDS',
  'PETS',
  'TRAVEL',
  'OTHER',
] as const satisfies (keyof Enums['niche'])[];
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
] as const satisfies (keyof Enums['contentFormat'])[];
export const RIGHTS_PACKAGES = [
  'BASIC',
  'ADS',
  'SPARK_PARTNERSHIP',
  'BUYOUT',
] as const satisfies (keyof Enums['rightsPackage'])[];
export const MUSIC_POLICIES = [
  'BRAND_SAFE',
  'TREND_OK',
  'NO_MUSIC',
] as const satisfies (keyof Enums['musicPolicy'])[];
export const DEADLINE_TYPES = [
  'URGENT_48H',
  'DAYS_3_5',
  'WEEK_PLUS',
  'DATE',
] as const satisfies (keyof Enums['deadlineType'])[];
export const LANGUAGES = [
  'ru',
  'kk',
  'be',
  'uk',
  'uz',
  'ky',
  'hy',
  'en',
] as const satisfies (keyof Enums['language'])[];
export const DISPUTE_REASONS = [
  'QUALITY',
  'DEADLINE',
  'COMMUNICATION',
  'OTHER',
] as const satisfies (keyof Enums['disputeReason'])[];
export const ITEM_TYPES = [
  'FINAL_VIDEO',
  'RAW_FILES',
  'PROJECT_FILE',
  'OTHER',
] as const satisfies (keyof Enums['itemType'])[];
