import { createHash } from 'node:crypto';
import type { MusicPolicy, Niche, Platform, RightsPackage } from '../../platform/db/index.js';

/**
 * What a creator agrees to make: the part of a job that a deal freezes. Budget, slots and the feed's
 * deadline label stay outside, a deal has its own price and terms.
 */
export interface Brief {
  title: string;
  description: string;
  platform: Platform | null;
  niche: Niche | null;
  contentFormats: string[];
  deliverablesCount: number | null;
  videoDurationSec: number | null;
  rightsPackage: RightsPackage | null;
  usageTermDays: number | null;
  revisionRounds: number | null;
  languages: string[];
  needsPosting: boolean;
  shippingRequired: boolean;
  rawFiles: boolean;
  projectFiles: boolean;
  subtitles: boolean;
  scriptProvided: boolean;
  musicPolicy: MusicPolicy | null;
  workDays: number | null;
  reviewDays: number | null;
}

export interface FrozenBrief {
  brief: Brief;
  briefHash: string;
}

/** The brief of a job in its one canonical form: no other fields, lists sorted and without repeats. */
export function briefOf(job: Brief): Brief {
  return {
    title: job.title,
    description: job.description,
    platform: job.platform,
    niche: job.niche,
    contentFormats: sortedSet(job.contentFormats),
    deliverablesCount: job.deliverablesCount,
    videoDurationSec: job.videoDurationSec,
    rightsPackage: job.rightsPackage,
    usageTermDays: job.usageTermDays,
    revisionRounds: job.revisionRounds,
    languages: sortedSet(job.languages),
    needsPosting: job.needsPosting,
    shippingRequired: job.shippingRequired,
    rawFiles: job.rawFiles,
    projectFiles: job.projectFiles,
    subtitles: job.subtitles,
    scriptProvided: job.scriptProvided,
    musicPolicy: job.musicPolicy,
    workDays: job.workDays,
    reviewDays: job.reviewDays,
  };
}

/**
 * SHA-256 (hex) of the canonical brief. Keys are sorted, because jsonb forgets their order: the hash of a
 * brief read back from a deal is the hash it was frozen with.
 */
export function briefHashOf(job: Brief): string {
  const entries = Object.entries(briefOf(job)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

/** For a deal at acceptance; later edits of the job never reach it. */
export function freezeBrief(job: Brief): FrozenBrief {
  return { brief: briefOf(job), briefHash: briefHashOf(job) };
}

const sortedSet = (values: readonly string[]): string[] => [...new Set(values)].sort();
