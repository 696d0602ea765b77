import type { Schema } from '@dubl/api-client';
import { parseMoney } from '@/lib/format/money';
import type { JobField, JobForm } from './job-form';
import { invalidFields } from './job-schema';

type JobBody = Omit<Schema<'EditJobDto'>, 'revision'>;

export interface DraftChanges {
  body: JobBody;
  /** The fields that the body carries. */
  fields: JobField[];
}

/** Fields that contradict each other are sent together or not at all. */
const PAIRS: readonly JobField[][] = [
  ['budgetMinMinor', 'budgetMaxMinor'],
  ['deadlineType', 'deadlineAt'],
];

/** The API takes these empty; the rest can be missing from a draft but not be taken out of it again. */
const MAY_BE_EMPTY: ReadonlySet<JobField> = new Set<JobField>([
  'title',
  'description',
  'contentFormats',
  'languages',
  'musicPolicy',
  'usageTermDays',
  'deadlineType',
  'deadlineAt',
]);

const isEmpty = (value: JobForm[JobField]) =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What of the form can be saved now: everything that differs from the saved values and is not half typed. The rest
 * stays in the form with its error and goes with a later save.
 */
export function draftChanges(values: JobForm, saved: JobForm): DraftChanges {
  const invalid = invalidFields(values);
  const isSendable = (field: JobField) =>
    isEmpty(values[field]) ? MAY_BE_EMPTY.has(field) && !isDatelessDate(field, values) : !invalid.has(field);
  const partnersOf = (field: JobField) => PAIRS.find((pair) => pair.includes(field)) ?? [field];
  const all = Object.keys(saved) as JobField[];
  const changed = all.filter((field) => !isSame(values[field], saved[field]));
  const fields = changed.filter((field) => partnersOf(field).every(isSendable));
  return { body: Object.fromEntries(fields.map((field) => [field, toApi(field, values)])), fields };
}

const isDatelessDate = (field: JobField, { deadlineType }: JobForm) =>
  field === 'deadlineAt' && deadlineType === 'DATE';

/** One value in the form in which the API takes it. */
function toApi(field: JobField, values: JobForm): unknown {
  const value = values[field];
  switch (field) {
    case 'budgetMinMinor':
    case 'budgetMaxMinor':
      return parseMoney(values[field]);
    case 'deliverablesCount':
    case 'videoDurationSec':
    case 'usageTermDays':
    case 'revisionRounds':
    case 'workDays':
    case 'reviewDays':
    case 'slots':
      return isEmpty(value) ? null : Number(value);
    case 'musicPolicy':
    case 'deadlineType':
    case 'deadlineAt':
      return isEmpty(value) ? null : value;
    default:
      return value;
  }
}
