import type { DealSummary } from '@/lib/api/types';
import type { Side } from '@/features/status/status-table';
import type { DealSide } from './deal-actions';

/** On which side of the deal the viewer is; whoever is not its creator reads it as the brand does. */
export function sideOf(deal: Pick<DealSummary, 'creator'>, viewerId: string): DealSide {
  return deal.creator.id === viewerId ? 'CREATOR' : 'BRAND';
}

export const statusSide = (side: DealSide): Side => (side === 'CREATOR' ? 'creator' : 'brand');

/** The one on the other side. */
export function counterparty(
  deal: Pick<DealSummary, 'brand' | 'creator'>,
  side: DealSide,
): { id: string; name: string; href: string } {
  return side === 'CREATOR'
    ? { ...deal.brand, href: `/brands/${deal.brand.id}` }
    : { ...deal.creator, href: `/creators/${deal.creator.id}` };
}

/** The move is theirs who is awaited, and the deal has not ended. */
export const isYourMove = (deal: Pick<DealSummary, 'nextActor'>, side: DealSide): boolean =>
  deal.nextActor === side;

/** Somebody waits for this side: the move is theirs, or an offer of the other side to end the deal is to be answered. */
export const isAwaited = (deal: Pick<DealSummary, 'nextActor' | 'allowedActions'>, side: DealSide): boolean =>
  isYourMove(deal, side) || deal.allowedActions.includes('ACCEPT_CANCELLATION');
