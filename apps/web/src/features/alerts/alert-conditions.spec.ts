import { describe, expect, it } from '@jest/globals';
import { conditionsOf, feedOf } from './alert-conditions';

const words = (filters: Parameters<typeof conditionsOf>[0]) =>
  conditionsOf(
    filters,
    (key, values) => (values ? `${key} ${values.sum}` : key),
    (kind, code) => (code === 'xx' ? null : `${kind}:${code}`),
  );

describe('conditions of an alert', () => {
  it('are told in the order of the feed, without what nobody has a word for', () => {
    expect(
      words({
        q: 'крем',
        niche: 'BEAUTY',
        formats: ['REVIEW'],
        currency: 'RUB',
        minBudget: 500_000,
        lang: 'xx',
        shippingRequired: true,
      }),
    ).toEqual([
      '«крем»',
      'niche:BEAUTY',
      'contentFormat:REVIEW',
      'from 5\u00a0000\u00a0₽',
      'shippingRequired',
    ]);
    expect(words({})).toEqual([]);
  });

  it('lead back to the feed they were saved from', () => {
    expect(feedOf({ q: 'крем', formats: ['REVIEW', 'UNBOXING'], currency: 'KZT', maxBudget: 500_000 })).toBe(
      `/jobs?q=${encodeURIComponent('крем')}&formats=${encodeURIComponent('REVIEW,UNBOXING')}&currency=KZT&maxBudget=5000`,
    );
  });
});
