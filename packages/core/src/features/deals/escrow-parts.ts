import type { DisputeOutcome, EscrowStatus } from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';

/** Who gets how much of a deal's price. Commission is taken from the creator's part alone. */
export interface EscrowParts {
  /** Before commission. */
  creatorGrossMinor: Minor;
  feeMinor: Minor;
  netMinor: Minor;
  brandMinor: Minor;
}

/** The parts always sum to the price: net + fee + the brand's. */
export function partsOf(
  { priceMinor, commissionBps }: { priceMinor: Minor; commissionBps: number },
  creatorGrossMinor: Minor,
): EscrowParts {
  const feeMinor = commissionOf(creatorGrossMinor, commissionBps);
  return {
    creatorGrossMinor,
    feeMinor,
    netMinor: creatorGrossMinor - feeMinor,
    brandMinor: priceMinor - creatorGrossMinor,
  };
}

/** Nothing for the creator is a refund, the whole a release, all between a split. */
export function outcomeOf(creatorGrossMinor: Minor, priceMinor: Minor): DisputeOutcome {
  if (creatorGrossMinor === 0n) return 'REFUND';
  return creatorGrossMinor === priceMinor ? 'RELEASE' : 'SPLIT';
}

export const SETTLED_STATUS: Record<DisputeOutcome, EscrowStatus> = {
  RELEASE: 'RELEASED',
  REFUND: 'REFUNDED',
  SPLIT: 'SPLIT',
};
