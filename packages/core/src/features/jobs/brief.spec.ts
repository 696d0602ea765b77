import fc from 'fast-check';
import { briefHashOf, briefOf, freezeBrief, type Brief } from './brief.js';

const brief: Brief = {
  title: 'Обзор сыворотки',
  description: 'Покажите текстуру',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW', 'BEFORE_AFTER'],
  deliverablesCount: 1,
  videoDurationSec: 30,
  rightsPackage: 'ADS',
  usageTermDays: 180,
  revisionRounds: 2,
  languages: ['ru', 'kk'],
  needsPosting: false,
  shippingRequired: true,
  rawFiles: false,
  projectFiles: false,
  subtitles: true,
  scriptProvided: false,
  musicPolicy: 'BRAND_SAFE',
  workDays: 7,
  reviewDays: 3,
};

describe('brief', () => {
  it('has the same hash whatever the order of lists and keys, and through jsonb', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(brief), { minLength: Object.keys(brief).length }),
        (entries) => {
          const shuffled = Object.fromEntries(entries) as unknown as Brief;
          const lists = {
            contentFormats: [...brief.contentFormats].reverse(),
            languages: ['kk', 'ru', 'ru'],
          };
          expect(briefHashOf({ ...shuffled, ...lists })).toBe(briefHashOf(brief));
        },
      ),
    );
    expect(briefHashOf(JSON.parse(JSON.stringify(freezeBrief(brief).brief)) as Brief)).toBe(
      freezeBrief(brief).briefHash,
    );
  });

  it('has another hash after any change of any field', () => {
    const changed: Brief[] = Object.entries(brief).map(([name, value]) => ({
      ...brief,
      [name]: otherThan(value),
    }));
    expect(new Set([brief, ...changed].map(briefHashOf)).size).toBe(changed.length + 1);
  });

  it('leaves out what a deal does not freeze', () => {
    const job = { ...brief, slots: 3, budgetMinMinor: 1n, deadlineType: 'DATE', revision: 4 };
    expect(briefOf(job)).toEqual({
      ...brief,
      contentFormats: ['BEFORE_AFTER', 'REVIEW'],
      languages: ['kk', 'ru'],
    });
    expect(briefHashOf(job)).toBe(briefHashOf(brief));
  });
});

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return Array.isArray(value) ? [...(value as string[]), 'OTHER'] : `${String(value)}!`;
}
