import type { DealAction } from '@/lib/api/types';
import type { DealStatus } from './deal-track-model';

export type DealSide = 'BRAND' | 'CREATOR';

/** What a party may press on a deal; the system's own moves are nobody's. */
export const PARTY_ACTIONS = [
  'FUND',
  'CONFIRM_RECEIPT',
  'SUBMIT',
  'APPROVE',
  'REQUEST_CHANGES',
  'CANCEL',
] as const satisfies DealAction[];
export type PartyAction = (typeof PARTY_ACTIONS)[number];

/**
 * `[state, side]` → what the page puts forward, the first that the API allows. Nothing where the other side is awaited:
 * then the page says whom it waits for.
 */
const PRIMARY: Record<DealStatus, Record<DealSide, readonly PartyAction[]>> = {
  AWAITING_FUNDING: { BRAND: ['FUND'], CREATOR: [] },
  // A parcel that has not come yet is confirmed before any work is handed in.
  IN_PROGRESS: { BRAND: [], CREATOR: ['CONFIRM_RECEIPT', 'SUBMIT'] },
  IN_REVIEW: { BRAND: ['APPROVE'], CREATOR: [] },
  COMPLETED: { BRAND: [], CREATOR: [] },
  CANCELED: { BRAND: [], CREATOR: [] },
  DISPUTED: { BRAND: [], CREATOR: [] },
};

export interface DealMoves {
  primary: PartyAction | null;
  /** Allowed as well, beside the primary one. */
  secondary: PartyAction[];
  /** Calling the deal off stands apart from all that leads it on. */
  canCancel: boolean;
}

/** Sorts what the API allows into the one primary action and the rest; adds nothing to it. */
export function dealMoves(status: DealStatus, side: DealSide, allowed: readonly DealAction[]): DealMoves {
  const primary = PRIMARY[status][side].find((action) => allowed.includes(action)) ?? null;
  const secondary = PARTY_ACTIONS.filter(
    (action) => allowed.includes(action) && action !== primary && action !== 'CANCEL',
  );
  return { primary, secondary, canCancel: allowed.includes('CANCEL') };
}

/** Which words the page says of the state; finer than the status where the move is another. */
export type DealSituation = DealStatus | 'CHANGES' | 'PARCEL';

export function situationOf(deal: {
  status: DealStatus;
  revisionRoundsUsed: number;
  shippingRequired: boolean;
  receivedAt: string | null;
}): DealSituation {
  if (deal.status !== 'IN_PROGRESS') return deal.status;
  if (deal.shippingRequired && deal.receivedAt === null) return 'PARCEL';
  return deal.revisionRoundsUsed > 0 ? 'CHANGES' : 'IN_PROGRESS';
}
