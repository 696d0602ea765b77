import { describe, expect, it } from '@jest/globals';
import { countJobFilters, jobFilterParams, jobFilterQuery, readJobFilters } from './job-filters';

describe('conditions of the feed', () => {
  it('come back from the address as they were', () => {
    const params = {
      q: 'крем',
      platform: 'TIKTOK',
      formats: 'REVIEW,UNBOXING',
      currency: 'KZT',
      minBudget: '5000',
      sort: 'budget',
      show: '40',
    };
    const filters = readJobFilters(params);
    expect(filters).toMatchObject({ q: 'крем', formats: ['REVIEW', 'UNBOXING'], minBudget: 5000, show: 40 });
    expect(jobFilterParams(filters)).toMatchObject({ ...params, minBudget: 5000, show: 40 });
    expect(countJobFilters(filters)).toBe(5);
  });

  it('ignore what is not a condition', () => {
    const filters = readJobFilters({
      platform: 'MYSPACE',
      formats: 'X,REVIEW,REVIEW',
      minBudget: '-1',
      sort: 'odd',
      show: '1e9',
      needsPosting: 'yes',
    });
    expect(filters).toMatchObject({ formats: ['REVIEW'], needsPosting: false, sort: 'new', show: 20 });
    expect(filters.platform).toBeUndefined();
    expect(filters.minBudget).toBeUndefined();
  });

  it('name a currency wherever money is compared, and count in minor units', () => {
    expect(jobFilterQuery(readJobFilters({ minBudget: '5000' }))).toMatchObject({
      currency: 'RUB',
      minBudget: 500_000,
    });
    expect(jobFilterQuery(readJobFilters({ sort: 'budget' })).currency).toBe('RUB');
    expect(jobFilterQuery(readJobFilters({})).currency).toBeUndefined();
  });
});
