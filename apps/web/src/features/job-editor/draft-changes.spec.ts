import { describe, expect, it } from '@jest/globals';
import { draftChanges } from './draft-changes';
import type { JobForm } from './job-form';
import { totalsOf } from './job-form';
import { invalidFields } from './job-schema';

const saved: JobForm = {
  title: 'Обзор крема',
  description: '',
  platform: '',
  niche: '',
  contentFormats: [],
  deliverablesCount: '',
  videoDurationSec: '',
  languages: [],
  musicPolicy: '',
  needsPosting: false,
  shippingRequired: false,
  rawFiles: false,
  projectFiles: false,
  subtitles: false,
  scriptProvided: false,
  rightsPackage: '',
  usageTermDays: '',
  revisionRounds: '',
  workDays: '',
  reviewDays: '3',
  deadlineType: '',
  deadlineAt: '',
  currency: 'RUB',
  budgetMinMinor: '',
  budgetMaxMinor: '',
  slots: '1',
};
const bodyOf = (changes: Partial<JobForm>, base = saved) => draftChanges({ ...base, ...changes }, base).body;

describe('draftChanges', () => {
  it('sends only what differs, as the API takes it', () => {
    expect(bodyOf({ platform: 'TIKTOK', workDays: ' 7 ', contentFormats: ['REVIEW'] })).toEqual({
      platform: 'TIKTOK',
      workDays: 7,
      contentFormats: ['REVIEW'],
    });
    expect(bodyOf({})).toEqual({});
  });

  it('keeps back what is half typed and saves the rest', () => {
    expect(bodyOf({ title: 'Обзор', workDays: '900', videoDurationSec: '1м' })).toEqual({ title: 'Обзор' });
  });

  it('sends both ends of a budget or neither', () => {
    expect(bodyOf({ budgetMinMinor: '10 000' })).toEqual({});
    expect(bodyOf({ budgetMinMinor: '10 000', budgetMaxMinor: '5 000' })).toEqual({});
    expect(bodyOf({ budgetMinMinor: '10 000', budgetMaxMinor: '25 000,50' })).toEqual({
      budgetMinMinor: 1_000_000,
      budgetMaxMinor: 2_500_050,
    });
  });

  it('empties what may be empty and leaves alone what a draft cannot lose', () => {
    const full: JobForm = {
      ...saved,
      usageTermDays: '180',
      workDays: '7',
      description: 'Бриф',
      musicPolicy: 'NO_MUSIC',
    };
    expect(bodyOf({ usageTermDays: '', workDays: '', description: '', musicPolicy: '' }, full)).toEqual({
      usageTermDays: null,
      description: '',
      musicPolicy: null,
    });
  });

  it('waits for the day when the deadline is a date, and forgets it with the label', () => {
    expect(bodyOf({ deadlineType: 'DATE' })).toEqual({});
    expect(bodyOf({ deadlineType: 'DATE', deadlineAt: '2026-12-24' })).toEqual({
      deadlineType: 'DATE',
      deadlineAt: '2026-12-24',
    });
    expect(bodyOf({ deadlineType: 'WEEK_PLUS' })).toEqual({ deadlineType: 'WEEK_PLUS' });
  });
});

describe('a job that is to be published', () => {
  it('names every field that is missing', () => {
    expect([...invalidFields(saved)]).toEqual([
      'description',
      'platform',
      'niche',
      'contentFormats',
      'deliverablesCount',
      'videoDurationSec',
      'languages',
      'rightsPackage',
      'revisionRounds',
      'workDays',
      'budgetMinMinor',
      'budgetMaxMinor',
    ]);
  });

  it('costs exactly the price of each place', () => {
    expect(totalsOf({ budgetMinMinor: '10 000', budgetMaxMinor: '15 000,50', slots: '3' })).toEqual({
      min: 1_000_000,
      max: 1_500_050,
      slots: 3,
      allMin: 3_000_000,
      allMax: 4_500_150,
    });
    expect(totalsOf({ budgetMinMinor: '10 000', budgetMaxMinor: '', slots: '3' })).toBeNull();
  });
});
