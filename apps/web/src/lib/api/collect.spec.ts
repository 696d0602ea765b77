import { describe, expect, it } from '@jest/globals';
import { collect } from './collect';

const listOf = (total: number) => {
  const asked: number[] = [];
  const fetchPage = ({ limit, cursor }: { limit: number; cursor?: string }) => {
    asked.push(limit);
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, total - from) }, (_, i) => from + i);
    return Promise.resolve({ items, nextCursor: from + limit < total ? String(from + limit) : null });
  };
  return { asked, fetchPage };
};

describe('collect', () => {
  it('asks once for what fits into a page and says whether there is more', async () => {
    const { asked, fetchPage } = listOf(30);
    expect(await collect(24, fetchPage)).toMatchObject({ items: { length: 24 }, hasMore: true });
    expect(asked).toEqual([24]);
  });

  it('goes on over pages up to the count, and stops at the end of the list', async () => {
    const { asked, fetchPage } = listOf(150);
    expect(await collect(120, fetchPage)).toMatchObject({ items: { length: 120 }, hasMore: true });
    expect(asked).toEqual([100, 20]);
    expect(await collect(200, listOf(150).fetchPage)).toMatchObject({
      items: { length: 150 },
      hasMore: false,
    });
  });
});
