import { CURRENCIES, type Currency } from '@/lib/format/money';
import { known, oneOf, wholeNumber } from '@/lib/search-params';
import { CONTENT_FORMATS, LANGUAGES, NICHES, PLATFORMS, RIGHTS_PACKAGES } from '@/lib/vocabulary';

export const JOB_SORTS = ['new', 'budget', 'deadline'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

export const JOBS_STEP = 20;
const JOBS_MAX = 400;

/** The conditions of the feed as the address holds them; amounts are whole units there, as people write them. */
export interface JobFilterValues {
  q?: string;
  platform?: (typeof PLATFORMS)[number];
  niche?: (typeof NICHES)[number];
  formats: (typeof CONTENT_FORMATS)[number][];
  rightsPackage?: (typeof RIGHTS_PACKAGES)[number];
  currency?: Currency;
  minBudget?: number;
  maxBudget?: number;
  lang?: (typeof LANGUAGES)[number];
  needsPosting: boolean;
  shippingRequired: boolean;
  sort: JobSort;
  show: number;
}

type Params = Record<string, string | string[] | undefined>;

const amount = (value: string | string[] | undefined) =>
  wholeNumber(value, { min: 1, max: 10_000_000, fallback: 0 }) || undefined;

/** Reads the address and drops what is not a condition, so that a hand-written link cannot break the feed. */
export function readJobFilters(params: Params): JobFilterValues {
  const formats = (
    Array.isArray(params.formats) ? params.formats : (params.formats ?? '').split(',')
  ).flatMap((value) => known(value, CONTENT_FORMATS) ?? []);
  return {
    q: oneOf(params.q)?.trim().slice(0, 100) || undefined,
    platform: known(params.platform, PLATFORMS),
    niche: known(params.niche, NICHES),
    formats: [...new Set(formats)],
    rightsPackage: known(params.rightsPackage, RIGHTS_PACKAGES),
    currency: known(params.currency, CURRENCIES),
    minBudget: amount(params.minBudget),
    maxBudget: amount(params.maxBudget),
    lang: known(params.lang, LANGUAGES),
    needsPosting: oneOf(params.needsPosting) === 'true',
    shippingRequired: oneOf(params.shippingRequired) === 'true',
    sort: known(params.sort, JOB_SORTS) ?? 'new',
    show: wholeNumber(params.show, { min: JOBS_STEP, max: JOBS_MAX, fallback: JOBS_STEP }),
  };
}

/** The address of a feed with these conditions; what is at its default is left out. */
export function jobFilterParams(filters: JobFilterValues): Record<string, string | number | undefined> {
  return {
    q: filters.q,
    platform: filters.platform,
    niche: filters.niche,
    formats: filters.formats.join(','),
    rightsPackage: filters.rightsPackage,
    currency: filters.currency,
    minBudget: filters.minBudget,
    maxBudget: filters.maxBudget,
    lang: filters.lang,
    needsPosting: filters.needsPosting ? 'true' : undefined,
    shippingRequired: filters.shippingRequired ? 'true' : undefined,
    sort: filters.sort === 'new' ? undefined : filters.sort,
    show: filters.show === JOBS_STEP ? undefined : filters.show,
  };
}

/** What the API is asked for. Bounds and orders of money need a currency: without one they are the rouble's. */
export function jobFilterQuery(filters: JobFilterValues) {
  const hasMoney =
    filters.minBudget !== undefined || filters.maxBudget !== undefined || filters.sort === 'budget';
  return {
    q: filters.q,
    platform: filters.platform,
    niche: filters.niche,
    formats: filters.formats.length > 0 ? filters.formats : undefined,
    rightsPackage: filters.rightsPackage,
    currency: filters.currency ?? (hasMoney ? ('RUB' as const) : undefined),
    minBudget: filters.minBudget && filters.minBudget * 100,
    maxBudget: filters.maxBudget && filters.maxBudget * 100,
    lang: filters.lang,
    needsPosting: filters.needsPosting || undefined,
    shippingRequired: filters.shippingRequired || undefined,
    // Words that are looked for bring the best matches first, unless another order was asked for.
    sort: filters.q && filters.sort === 'new' ? undefined : filters.sort,
  };
}

/** The conditions without the order of the list: what an alert keeps. */
export function jobFilterConditions(filters: JobFilterValues) {
  const { sort: _, ...conditions } = jobFilterQuery({ ...filters, sort: 'new' });
  return conditions;
}

/** How many conditions are set, for the button of a phone; search and order are not among them. */
export function countJobFilters(filters: JobFilterValues): number {
  const {
    platform,
    niche,
    formats,
    rightsPackage,
    currency,
    minBudget,
    maxBudget,
    lang,
    needsPosting,
    shippingRequired,
  } = filters;
  return (
    [platform, niche, rightsPackage, currency, minBudget, maxBudget, lang].filter(
      (value) => value !== undefined,
    ).length +
    formats.length +
    [needsPosting, shippingRequired].filter(Boolean).length
  );
}
