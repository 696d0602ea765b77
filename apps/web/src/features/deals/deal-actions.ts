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

/** What a deal is about at this moment; finer than its status where the next move is another. */
export type DealSituation = DealStatus | 'CHANGES' | 'PARCEL';

export interface SituationFacts {
  status: DealStatus;
  revisionRoundsUsed: number;
  shippingRequired: boolean;
  receivedAt: string | null;
}

export function situationOf(deal: SituationFacts): DealSituation {
  if (deal.status !== 'IN_PROGRESS') return deal.status;
  if (deal.revisionRoundsUsed > 0) return 'CHANGES';
  return deal.shippingRequired && deal.receivedAt === null ? 'PARCEL' : 'IN_PROGRESS';
}

/**
 * `[situation, side]` → what the page puts forward, if the API allows it. Nothing where the other side is awaited: then
 * the page says whom it waits for.
 */
const PRIMARY: Record<DealSituation, Record<DealSide, PartyAction | null>> = {
  AWAITING_FUNDING: { BRAND: 'FUND', CREATOR: null },
  PARCEL: { BRAND: null, CREATOR: 'CONFIRM_RECEIPT' },
  IN_PROGRESS: { BRAND: null, CREATOR: 'SUBMIT' },
  CHANGES: { BRAND: null, CREATOR: 'SUBMIT' },
  IN_REVIEW: { BRAND: 'APPROVE', CREATOR: null },
  COMPLETED: { BRAND: null, CREATOR: null },
  CANCELED: { BRAND: null, CREATOR: null },
  DISPUTED: { BRAND: null, CREATOR: null },
};

export interface DealMoves {
  primary: PartyAction | null;
  /** Allowed as well, beside the primary one. */
  secondary: PartyAction[];
  /** Calling the deal off stands apart from all that leads it on. */
  canCancel: boolean;
}

/** Sorts what the API allows into the one primary action and the rest; adds nothing to it. */
export function dealMoves(
  situation: DealSituation,
  side: DealSide,
  allowed: readonly DealAction[],
): DealMoves {
  const wanted = PRIMARY[situation][side];
  const primary = wanted && allowed.includes(wanted) ? wanted : null;
  const secondary = PARTY_ACTIONS.filter(
    (action) => allowed.includes(action) && action !== primary && action !== 'CANCEL',
  );
  return { primary, secondary, canCancel: allowed.includes('CANCEL') };
}
