import type { Application } from '@/lib/api/types';

type Status = Application['status'];

export const APPLICATION_TABS = {
  pending: ['PENDING'],
  accepted: ['ACCEPTED'],
  other: ['REJECTED', 'WITHDRAWN', 'EXPIRED'],
} as const satisfies Record<string, readonly Status[]>;

export type ApplicationTab = keyof typeof APPLICATION_TABS;
export const APPLICATION_TAB_NAMES = Object.keys(APPLICATION_TABS) as ApplicationTab[];

export function applicationsOfTab<A extends { status: Status }>(
  applications: readonly A[],
  tab: ApplicationTab,
): A[] {
  const statuses: readonly Status[] = APPLICATION_TABS[tab];
  return applications.filter(({ status }) => statuses.includes(status));
}

export const APPLICATION_SORTS = ['new', 'price', 'rating'] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

type Sortable = Pick<Application, 'createdAt' | 'priceMinor'> & {
  creator: Pick<Application['creator'], 'rating' | 'completedDeals'>;
};

/** A creator without a mark stands after every mark; equals keep the order of arrival, newest first. */
export function sortApplications<A extends Sortable>(applications: readonly A[], sort: ApplicationSort): A[] {
  const newest = (a: A, b: A) => b.createdAt.localeCompare(a.createdAt);
  const orders: Record<ApplicationSort, (a: A, b: A) => number> = {
    new: newest,
    price: (a, b) => a.priceMinor - b.priceMinor || newest(a, b),
    rating: (a, b) =>
      (b.creator.rating ?? 0) - (a.creator.rating ?? 0) ||
      b.creator.completedDeals - a.creator.completedDeals ||
      newest(a, b),
  };
  return [...applications].sort(orders[sort]);
}

/** How many stand side by side on a phone, a tablet and a desktop. */
const COLUMNS = [1, 2, 3] as const;

export interface Place {
  index: number;
  isCurrent: boolean;
  /** Whether it is in view on a phone, a tablet and a desktop. */
  isShown: readonly [phone: boolean, tablet: boolean, desktop: boolean];
}

/**
 * The comparison around the application at `asked`: it and its followers, as many as fit. Near the end the view stays
 * full and the current one moves within it, so that there is always something to compare with.
 */
export function comparisonOf(total: number, asked: number) {
  const at = Math.min(Math.max(asked, 0), Math.max(total - 1, 0));
  const starts = COLUMNS.map((columns) => Math.max(0, Math.min(at, total - columns)));
  const places = Array.from({ length: total }, (_, index): Place => {
    const [phone = false, tablet = false, desktop = false] = COLUMNS.map(
      (columns, size) => index >= starts[size]! && index < starts[size]! + columns,
    );
    return { index, isCurrent: index === at, isShown: [phone, tablet, desktop] };
  });
  return {
    at,
    previous: at > 0 ? at - 1 : null,
    next: at < total - 1 ? at + 1 : null,
    places: places.filter(({ isShown }) => isShown.includes(true)),
  };
}
