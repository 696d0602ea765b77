import type { Job } from '@/lib/api/types';
import { parseMoney } from '@/lib/format/money';
import type { JobForm } from './job-form';

const number = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);
const choice = <T extends string>(value: string): T | null => (value === '' ? null : (value as T));

/** The job as creators would see it if it were saved with these values. */
export function previewOf(job: Job, values: JobForm): Job {
  return {
    ...job,
    title: values.title,
    description: values.description,
    platform: choice(values.platform),
    niche: choice(values.niche),
    contentFormats: values.contentFormats as Job['contentFormats'],
    deliverablesCount: number(values.deliverablesCount),
    videoDurationSec: number(values.videoDurationSec),
    languages: values.languages,
    musicPolicy: choice(values.musicPolicy),
    needsPosting: values.needsPosting,
    shippingRequired: values.shippingRequired,
    rawFiles: values.rawFiles,
    projectFiles: values.projectFiles,
    subtitles: values.subtitles,
    scriptProvided: values.scriptProvided,
    rightsPackage: choice(values.rightsPackage),
    usageTermDays: number(values.usageTermDays),
    revisionRounds: number(values.revisionRounds),
    workDays: number(values.workDays),
    reviewDays: number(values.reviewDays),
    budgetMinMinor: parseMoney(values.budgetMinMinor),
    budgetMaxMinor: parseMoney(values.budgetMaxMinor),
    currency: values.currency,
    slots: number(values.slots) ?? job.slots,
  };
}
