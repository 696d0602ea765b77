'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { withQuery } from '@/lib/search-params';

interface DeskItem {
  id: string;
}

/** A place in a list of work: which item is open, and how to go on. */
export interface Place<T extends DeskItem> {
  items: readonly T[];
  selected: T | undefined;
  index: number;
  /** Chosen by hand: on a phone the item then takes the place of the list. */
  isOpen: boolean;
  select: (id: string | null) => void;
  /** By so many rows, stopping at the ends. */
  move: (by: number) => void;
  /** On to the next one, around the end. */
  advance: () => void;
  /** Takes an item off the desk as soon as the API has taken the decision, before the list is asked for again. */
  settle: (item: T) => void;
}

/**
 * @param versionOf what tells two states of one item apart: an item that was decided and has come back is work again
 */
export function usePlace<T extends DeskItem>(all: readonly T[], versionOf: (item: T) => string): Place<T> {
  const path = usePathname();
  const params = useSearchParams();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const items = all.filter((item) => !settled.has(versionOf(item)));

  // When the open item leaves the list, the one that takes its place is opened.
  const place = useRef(0);
  const asked = params.get('id');
  const found = items.findIndex(({ id }) => id === asked);
  const index = found >= 0 ? found : Math.min(place.current, Math.max(items.length - 1, 0));
  useEffect(() => {
    place.current = index;
  }, [index]);

  const select = (id: string | null) => {
    const query = withQuery(path, { ...Object.fromEntries(params), id });
    window.history.replaceState(null, '', query);
  };
  const selectAt = (to: number) => {
    const item = items[to];
    if (item) select(item.id);
  };
  return {
    items,
    selected: items[index],
    index,
    isOpen: asked !== null,
    select,
    move: (by) => selectAt(Math.min(Math.max(index + by, 0), items.length - 1)),
    advance: () => selectAt((index + 1) % Math.max(items.length, 1)),
    settle: (item) => setSettled((before) => new Set(before).add(versionOf(item))),
  };
}
