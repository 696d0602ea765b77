import { describe, expect, it } from '@jest/globals';
import { comparisonOf, sortApplications } from './application-tabs';

const of = (id: string, priceMinor: number, rating: number | null, createdAt: string) => ({
  id,
  priceMinor,
  createdAt,
  creator: { rating, completedDeals: 0 },
});
const list = [
  of('a', 300, null, '2026-11-20'),
  of('b', 200, 4.8, '2026-11-21'),
  of('c', 200, 5, '2026-11-19'),
];
const ids = (sort: Parameters<typeof sortApplications>[1]) =>
  sortApplications(list, sort).map(({ id }) => id);

describe('the order of applications', () => {
  it('is by time, by price, or by mark with the unmarked last', () => {
    expect(ids('new')).toEqual(['b', 'a', 'c']);
    expect(ids('price')).toEqual(['b', 'c', 'a']);
    expect(ids('rating')).toEqual(['c', 'b', 'a']);
  });
});

describe('the comparison', () => {
  const shown = (total: number, at: number, size: number) =>
    comparisonOf(total, at)
      .places.filter(({ isShown }) => isShown[size])
      .map(({ index }) => index);

  it('shows the current one and its followers, and stays full near the end', () => {
    expect([shown(5, 1, 0), shown(5, 1, 1), shown(5, 1, 2)]).toEqual([[1], [1, 2], [1, 2, 3]]);
    expect([shown(5, 4, 0), shown(5, 4, 1), shown(5, 4, 2)]).toEqual([[4], [3, 4], [2, 3, 4]]);
    expect([shown(1, 0, 0), shown(1, 0, 1), shown(1, 0, 2)]).toEqual([[0], [0], [0]]);
  });

  it('keeps within the list whatever the address asks for', () => {
    expect(comparisonOf(5, 99)).toMatchObject({ at: 4, previous: 3, next: null });
    expect(comparisonOf(5, -4)).toMatchObject({ at: 0, previous: null, next: 1 });
    expect(comparisonOf(0, 0)).toMatchObject({ at: 0, previous: null, next: null, places: [] });
  });
});
