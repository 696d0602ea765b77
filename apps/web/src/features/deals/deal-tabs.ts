export const DEAL_TABS = ['all', 'mine', 'work', 'review', 'disputed', 'done', 'canceled'] as const;
export type DealTab = (typeof DEAL_TABS)[number];

/** The list that a tab shows, as the API is asked for it. */
export function dealTabQuery(tab: DealTab) {
  switch (tab) {
    case 'all':
      return {};
    case 'mine':
      return { needsAction: true };
    case 'work':
      return { status: 'IN_PROGRESS' as const };
    case 'review':
      return { status: 'IN_REVIEW' as const };
    case 'disputed':
      return { status: 'DISPUTED' as const };
    case 'done':
      return { status: 'COMPLETED' as const };
    case 'canceled':
      return { status: 'CANCELED' as const };
  }
}
