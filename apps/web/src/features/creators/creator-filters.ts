import { CURRENCIES, type Currency } from '@/lib/format/money';
import { known, oneOf, wholeNumber } from '@/lib/search-params';
import { LANGUAGES, NICHES, PLATFORMS } from '@/lib/vocabulary';

export const CREATOR_SORTS = ['rating', 'price', 'new'] as const;
export type CreatorSort = (typeof CREATOR_SORTS)[number];

export const CREATORS_STEP = 24;
const CREATORS_MAX = 480;

export interface CreatorFilterValues {
  q?: string;
  platform?: (typeof PLATFORMS)[number];
  niche?: (typeof NICHES)[number];
  lang?: (typeof LANGUAGES)[number];
  currency?: Currency;
  verified: boolean;
  available: boolean;
  sort: CreatorSort;
  show: number;
}

type Params = Record<string, string | string[] | undefined>;

/** Reads the address of the catalogue and drops what is not a condition. */
export function readCreatorFilters(params: Params): CreatorFilterValues {
  return {
    q: oneOf(params.q)?.trim().slice(0, 100) || undefined,
    platform: known(params.platform, PLATFORMS),
    niche: known(params.niche, NICHES),
    lang: known(params.lang, LANGUAGES),
    currency: known(params.currency, CURRENCIES),
    verified: oneOf(params.verified) === 'true',
    available: oneOf(params.available) === 'true',
    sort: known(params.sort, CREATOR_SORTS) ?? 'rating',
    show: wholeNumber(params.show, { min: CREATORS_STEP, max: CREATORS_MAX, fallback: CREATORS_STEP }),
  };
}

export function creatorFilterParams(
  filters: CreatorFilterValues,
): Record<string, string | number | undefined> {
  return {
    q: filters.q,
    platform: filters.platform,
    niche: filters.niche,
    lang: filters.lang,
    currency: filters.currency,
    verified: filters.verified ? 'true' : undefined,
    available: filters.available ? 'true' : undefined,
    sort: filters.sort === 'rating' ? undefined : filters.sort,
    show: filters.show === CREATORS_STEP ? undefined : filters.show,
  };
}

/** What the API is asked for; prices can be ordered within one currency only. */
export function creatorFilterQuery({
  show: _,
  verified,
  available,
  currency,
  ...filters
}: CreatorFilterValues) {
  return {
    ...filters,
    currency: currency ?? (filters.sort === 'price' ? ('RUB' as const) : undefined),
    verified: verified || undefined,
    available: available || undefined,
  };
}

export function countCreatorFilters({
  platform,
  niche,
  lang,
  currency,
  verified,
  available,
}: CreatorFilterValues): number {
  return (
    [platform, niche, lang, currency].filter((value) => value !== undefined).length +
    [verified, available].filter(Boolean).length
  );
}
