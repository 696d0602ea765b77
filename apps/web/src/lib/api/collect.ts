interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const LIMIT_MAX = 100;

/**
 * The first `count` items of a list, over as many pages as that takes. «Показать ещё» only raises the count in the
 * address, so a reload or «назад» shows the same list again.
 */
export async function collect<T>(
  count: number,
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<{ items: T[]; hasMore: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage({ limit: Math.min(count - items.length, LIMIT_MAX), cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && items.length < count);
  return { items, hasMore: cursor !== undefined };
}
