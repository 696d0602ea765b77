import type { Messages } from '@/i18n/messages';
import { jobFilterParams, JOBS_STEP, readJobFilters } from '@/features/jobs/job-filters';
import type { AlertFilters } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { withQuery } from '@/lib/search-params';

type Words = (key: keyof Messages['alerts']['words'], values?: { sum: string }) => string;
/** Names a code of an enumeration, or nothing where we have no word for it. */
type EnumName = (kind: keyof Messages['enums'], code: string) => string | null;

/** What the alert looks for, in words, condition by condition. */
export function conditionsOf(filters: AlertFilters, say: Words, nameOf: EnumName): string[] {
  const { q, platform, niche, formats = [], rightsPackage, currency, minBudget, maxBudget, lang } = filters;
  const sum = (minor: number) => formatMoney(minor, currency ?? 'RUB');
  const hasMoney = minBudget !== undefined || maxBudget !== undefined;
  return [
    q && `«${q}»`,
    platform && nameOf('platform', platform),
    niche && nameOf('niche', niche),
    ...formats.map((format) => nameOf('contentFormat', format)),
    rightsPackage && nameOf('rightsPackage', rightsPackage),
    currency && !hasMoney && nameOf('currency', currency),
    minBudget !== undefined && say('from', { sum: sum(minBudget) }),
    maxBudget !== undefined && say('to', { sum: sum(maxBudget) }),
    lang && nameOf('language', lang),
    filters.needsPosting !== undefined && say(filters.needsPosting ? 'needsPosting' : 'noPosting'),
    filters.shippingRequired !== undefined &&
      say(filters.shippingRequired ? 'shippingRequired' : 'noShipping'),
  ].filter((word): word is string => typeof word === 'string' && word !== '');
}

/** The feed under the conditions of the alert; amounts are whole units in the address. */
export function feedOf({ minBudget, maxBudget, formats, ...rest }: AlertFilters): string {
  const text = Object.fromEntries(
    Object.entries({
      ...rest,
      formats: formats?.join(','),
      minBudget: minBudget && Math.floor(minBudget / 100),
      maxBudget: maxBudget && Math.ceil(maxBudget / 100),
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return withQuery('/jobs', jobFilterParams({ ...readJobFilters(text), show: JOBS_STEP }));
}
