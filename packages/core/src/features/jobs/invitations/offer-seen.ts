import { conflict } from '../../../platform/errors/index.js';

/**
 * A «yes» or «no» is to one offer: after a resend the words, the price and the term may be others.
 * @param seen revision of the offer that its giver saw; absent: whatever it is now
 * @throws CONFLICT OFFER_CHANGED with the current revision
 */
export function assertOfferSeen({ revision }: { revision: number }, seen: number | undefined): void {
  if (seen !== undefined && seen !== revision) throw conflict('OFFER_CHANGED', { revision });
}
