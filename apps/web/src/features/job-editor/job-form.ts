import type { Job } from '@/lib/api/types';
import { formatAmount, parseMoney, type Currency } from '@/lib/format/money';

export const STEPS = ['brief', 'terms', 'budget', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** The editor's values: texts as they are typed, under the names that the API gives its fields. */
export interface JobForm {
  title: string;
  description: string;
  platform: string;
  niche: string;
  contentFormats: string[];
  deliverablesCount: string;
  videoDurationSec: string;
  languages: string[];
  musicPolicy: string;
  needsPosting: boolean;
  shippingRequired: boolean;
  rawFiles: boolean;
  projectFiles: boolean;
  subtitles: boolean;
  scriptProvided: boolean;
  rightsPackage: string;
  usageTermDays: string;
  revisionRounds: string;
  workDays: string;
  reviewDays: string;
  deadlineType: string;
  /** A calendar day, as a date input gives it. */
  deadlineAt: string;
  currency: Currency;
  budgetMinMinor: string;
  budgetMaxMinor: string;
  slots: string;
}

export type JobField = keyof JobForm;

export const EXTRAS = [
  'needsPosting',
  'shippingRequired',
  'rawFiles',
  'projectFiles',
  'subtitles',
  'scriptProvided',
] as const satisfies JobField[];

/** Not part of what a creator agrees to, so a change of these alone sends no job back to moderation. */
export const OUTSIDE_BRIEF: readonly JobField[] = ['slots', 'deadlineType', 'deadlineAt'];

/** Which step asks for which field; a refusal of the API leads to the step of its field. */
export const STEP_FIELDS: Record<Exclude<Step, 'review'>, readonly JobField[]> = {
  brief: [
    'title',
    'description',
    'platform',
    'niche',
    'contentFormats',
    'deliverablesCount',
    'videoDurationSec',
    'languages',
    'musicPolicy',
    ...EXTRAS,
  ],
  terms: [
    'rightsPackage',
    'usageTermDays',
    'revisionRounds',
    'workDays',
    'reviewDays',
    'deadlineType',
    'deadlineAt',
  ],
  budget: ['currency', 'budgetMinMinor', 'budgetMaxMinor', 'slots'],
};

export function stepOf(field: string): Exclude<Step, 'review'> | undefined {
  const steps = Object.entries(STEP_FIELDS) as [Exclude<Step, 'review'>, readonly string[]][];
  return steps.find(([, fields]) => fields.includes(field))?.[0];
}

const text = (value: number | null): string => (value === null ? '' : String(value));
const amount = (value: number | null): string => (value === null ? '' : formatAmount(value));
const day = (value: string | null): string => value?.slice(0, 10) ?? '';

export function formOf(job: Job): JobForm {
  return {
    title: job.title,
    description: job.description,
    platform: job.platform ?? '',
    niche: job.niche ?? '',
    contentFormats: [...job.contentFormats],
    deliverablesCount: text(job.deliverablesCount),
    videoDurationSec: text(job.videoDurationSec),
    languages: [...job.languages],
    musicPolicy: job.musicPolicy ?? '',
    needsPosting: job.needsPosting,
    shippingRequired: job.shippingRequired,
    rawFiles: job.rawFiles,
    projectFiles: job.projectFiles,
    subtitles: job.subtitles,
    scriptProvided: job.scriptProvided,
    rightsPackage: job.rightsPackage ?? '',
    usageTermDays: text(job.usageTermDays),
    revisionRounds: text(job.revisionRounds),
    workDays: text(job.workDays),
    reviewDays: text(job.reviewDays),
    deadlineType: job.deadlineType ?? '',
    deadlineAt: day(job.deadlineAt),
    currency: job.currency,
    budgetMinMinor: amount(job.budgetMinMinor),
    budgetMaxMinor: amount(job.budgetMaxMinor),
    slots: String(job.slots),
  };
}

/** What the brand will pay at these values: for one deal and for all of them; null while the budget is not known. */
export function totalsOf({
  budgetMinMinor,
  budgetMaxMinor,
  slots,
}: Pick<JobForm, 'budgetMinMinor' | 'budgetMaxMinor' | 'slots'>) {
  const [min, max, count] = [parseMoney(budgetMinMinor), parseMoney(budgetMaxMinor), Number(slots)];
  if (!min || !max || max < min || !Number.isInteger(count) || count < 1) return null;
  return { min, max, slots: count, allMin: min * count, allMax: max * count };
}
