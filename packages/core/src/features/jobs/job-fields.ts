import type { JobRow } from './job.repository.js';

/** What a brand writes into a job; a draft may miss any of it. */
export type JobFields = Pick<
  JobRow,
  | 'title'
  | 'description'
  | 'platform'
  | 'niche'
  | 'contentFormats'
  | 'deliverablesCount'
  | 'videoDurationSec'
  | 'rightsPackage'
  | 'usageTermDays'
  | 'revisionRounds'
  | 'languages'
  | 'needsPosting'
  | 'shippingRequired'
  | 'rawFiles'
  | 'projectFiles'
  | 'subtitles'
  | 'scriptProvided'
  | 'musicPolicy'
  | 'budgetMinMinor'
  | 'budgetMaxMinor'
  | 'currency'
  | 'deadlineType'
  | 'deadlineAt'
  | 'slots'
  | 'workDays'
  | 'reviewDays'
>;

const REQUIRED_TO_PUBLISH = [
  'title',
  'description',
  'platform',
  'niche',
  'contentFormats',
  'deliverablesCount',
  'videoDurationSec',
  'rightsPackage',
  'revisionRounds',
  'languages',
  'budgetMinMinor',
  'budgetMaxMinor',
  'workDays',
  'reviewDays',
] as const satisfies (keyof JobFields)[];

/** Rules over several fields, which hold for drafts as well. Field → names of the broken rules. */
export function contradictionsOf(job: JobFields): Record<string, string[]> {
  const broken: Record<string, string[]> = {};
  const { budgetMinMinor: min, budgetMaxMinor: max } = job;
  if (min !== null && max !== null && max < min) broken.budgetMaxMinor = ['notBelowBudgetMin'];
  if (job.deadlineType === 'DATE' && job.deadlineAt === null) broken.deadlineAt = ['isDefined'];
  return broken;
}

/** What a draft still misses before it can be published. */
export function gapsOf(job: JobFields): Record<string, string[]> {
  const missing = REQUIRED_TO_PUBLISH.filter((name) => {
    const value = job[name];
    return typeof value === 'string' || Array.isArray(value) ? value.length === 0 : value === null;
  });
  return { ...Object.fromEntries(missing.map((name) => [name, ['isDefined']])), ...contradictionsOf(job) };
}

/** Text without surrounding space; language tags are case-insensitive (BCP 47) and kept in lower case. */
export function normalize(fields: Partial<JobFields>): Partial<JobFields> {
  const present = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<JobFields>;
  return {
    ...present,
    ...(present.title !== undefined && { title: present.title.trim() }),
    ...(present.description !== undefined && { description: present.description.trim() }),
    ...(present.languages && { languages: [...new Set(present.languages.map((tag) => tag.toLowerCase()))] }),
  };
}
