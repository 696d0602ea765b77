import { splitPrice } from '@/features/money/split-price';

/** Who gets how much of a deal's price, in minor units. Commission is taken from the creator's part alone. */
export interface EscrowParts {
  /** Before commission. */
  creatorGrossMinor: number;
  feeMinor: number;
  netMinor: number;
  brandMinor: number;
}

/**
 * What the API will do with a gross amount, shown before it is asked to: the fee is rounded down, so the remainder is the
 * creator's, and net + fee + the brand's part are the price to the kopeck.
 */
export function partsOf(
  { priceMinor, commissionBps }: { priceMinor: number; commissionBps: number },
  creatorGrossMinor: number,
): EscrowParts {
  const { feeMinor, netMinor } = splitPrice(creatorGrossMinor, commissionBps);
  return {
    creatorGrossMinor,
    feeMinor,
    netMinor,
    brandMinor: priceMinor - creatorGrossMinor,
  };
}
