export interface PriceParts {
  priceMinor: number;
  commissionBps: number;
  feeMinor: number;
  netMinor: number;
}

/**
 * What a price leaves its creator, as the API will reckon it: the commission is rounded down, so the remainder is the
 * creator's. For prices that no deal has yet; a deal brings its own figures.
 * @param priceMinor at most 10^12, @param commissionBps basis points
 */
export function splitPrice(priceMinor: number, commissionBps: number): PriceParts {
  const feeMinor = Number((BigInt(priceMinor) * BigInt(commissionBps)) / 10_000n);
  return { priceMinor, commissionBps, feeMinor, netMinor: priceMinor - feeMinor };
}
