import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import { SettingsQueries, type Settings } from '../settings/index.js';
import { briefHashOf } from './brief.js';
import { contradictionsOf, normalize, type JobFields } from './job-fields.js';
import { JobRepository } from './job.repository.js';

/**
 * Makes a draft, which may miss fields; currency and review days come from the platform's defaults where
 * the brand names none. A retry makes another draft, unless it carries the same idempotency key.
 */
@Injectable()
export class CreateJob {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRepository,
    private readonly settings: SettingsQueries,
    private readonly ids: Ids,
  ) {}

  async execute(command: { brandId: string; fields: Partial<JobFields> }): Promise<string> {
    const job = { ...emptyDraft(await this.settings.current()), ...normalize(command.fields) };
    const contradictions = contradictionsOf(job);
    if (Object.keys(contradictions).length > 0) throw validationError(contradictions);
    return this.transactions.run(async (tx) => {
      const id = this.ids.next();
      await this.jobs.insert(tx, { ...job, id, brandId: command.brandId, briefHash: briefHashOf(job) });
      return id;
    });
  }
}

const emptyDraft = ({ defaultCurrency, defaultReviewDays }: Settings): JobFields => ({
  title: '',
  description: '',
  platform: null,
  niche: null,
  contentFormats: [],
  deliverablesCount: null,
  videoDurationSec: null,
  rightsPackage: null,
  usageTermDays: null,
  revisionRounds: null,
  languages: [],
  needsPosting: false,
  shippingRequired: false,
  rawFiles: false,
  projectFiles: false,
  subtitles: false,
  scriptProvided: false,
  musicPolicy: null,
  budgetMinMinor: null,
  budgetMaxMinor: null,
  currency: defaultCurrency,
  deadlineType: null,
  deadlineAt: null,
  slots: 1,
  workDays: null,
  reviewDays: defaultReviewDays,
});
