import * as z from 'zod/mini';
import { CURRENCIES, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import type { JobField, JobForm } from './job-form';

const TITLE_MAX = 120;
const DESCRIPTION_MAX = 5000;
/** Bounds of the whole numbers, as the API states them. */
export const RANGES = {
  deliverablesCount: [1, 50],
  videoDurationSec: [1, 600],
  usageTermDays: [1, 3650],
  revisionRounds: [0, 10],
  workDays: [1, 90],
  reviewDays: [2, 14],
  slots: [1, 50],
} as const satisfies Partial<Record<JobField, readonly [number, number]>>;

const isBlank = (text: string) => text.trim() === '';
const isWithin = (text: string, [min, max]: readonly [number, number]) =>
  /^\d+$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

const required = z.refine<string>((text) => !isBlank(text), issue('required'));
const written = (max: number) => z.string().check(required, z.maxLength(max, issue('tooLong', max)));
const chosen = z.string().check(z.minLength(1, issue('choose')));
const someOf = z.array(z.string()).check(z.minLength(1, issue('choose')));
const whole = (field: keyof typeof RANGES) =>
  z.string().check(
    required,
    z.refine((text) => isWithin(text, RANGES[field]), issue('range', ...RANGES[field])),
  );
const money = z.string().check(
  required,
  z.refine((text) => (parseMoney(text) ?? 0) > 0, issue('amount')),
);

/** What a job must hold to be published. A draft may miss any of it: see `draft-changes.ts`. */
export const jobSchema: z.ZodMiniType<unknown, JobForm> = z
  .object({
    title: written(TITLE_MAX),
    description: written(DESCRIPTION_MAX),
    platform: chosen,
    niche: chosen,
    contentFormats: someOf,
    deliverablesCount: whole('deliverablesCount'),
    videoDurationSec: whole('videoDurationSec'),
    languages: someOf,
    musicPolicy: z.string(),
    needsPosting: z.boolean(),
    shippingRequired: z.boolean(),
    rawFiles: z.boolean(),
    projectFiles: z.boolean(),
    subtitles: z.boolean(),
    scriptProvided: z.boolean(),
    rightsPackage: chosen,
    usageTermDays: z
      .string()
      .check(
        z.refine(
          (text) => isBlank(text) || isWithin(text, RANGES.usageTermDays),
          issue('range', ...RANGES.usageTermDays),
        ),
      ),
    revisionRounds: whole('revisionRounds'),
    workDays: whole('workDays'),
    reviewDays: whole('reviewDays'),
    deadlineType: z.string(),
    deadlineAt: z.string(),
    currency: z.enum(CURRENCIES),
    budgetMinMinor: money,
    budgetMaxMinor: money,
    slots: whole('slots'),
  })
  .check(
    z.refine(
      ({ budgetMinMinor, budgetMaxMinor }) =>
        (parseMoney(budgetMaxMinor) ?? 0) >= (parseMoney(budgetMinMinor) ?? 0),
      {
        path: ['budgetMaxMinor'],
        error: issue('budgetOrder'),
      },
    ),
    z.refine(({ deadlineType, deadlineAt }) => deadlineType !== 'DATE' || deadlineAt !== '', {
      path: ['deadlineAt'],
      error: issue('required'),
    }),
  );

/** The fields that keep the job from being published, in the order of the schema. */
export function invalidFields(values: JobForm): Set<JobField> {
  const result = jobSchema.safeParse(values);
  return new Set(result.success ? [] : result.error.issues.map(({ path }) => path[0] as JobField));
}
