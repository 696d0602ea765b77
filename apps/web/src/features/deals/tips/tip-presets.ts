const SHARES = [5, 10, 20];
/** A hundred of any currency: what people name without reckoning. */
const ROUND_MINOR = 10_000;

/** Sums to choose from, in proportion to the price and round. */
export const tipPresets = (priceMinor: number): number[] => [
  ...new Set(
    SHARES.map((percent) =>
      Math.max(ROUND_MINOR, Math.round((priceMinor * percent) / 100 / ROUND_MINOR) * ROUND_MINOR),
    ),
  ),
];
