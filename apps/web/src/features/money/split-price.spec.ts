import { describe, expect, it } from '@jest/globals';
import { splitPrice } from './split-price';

describe('splitPrice', () => {
  // Figures of the API's own specs: `commissionOf` and the net of a deal over this price.
  it.each([
    [1_000_001, 1_500, 150_000, 850_001],
    [2_499_990, 1_500, 374_998, 2_124_992],
    [1, 5_000, 0, 1],
    [999_999_999_999, 1_999, 199_899_999_999, 800_100_000_000],
    [1_000_000_000_000, 5_000, 500_000_000_000, 500_000_000_000],
    [500_000, 0, 0, 500_000],
  ])('leaves of %d at %d basis points a fee of %d and %d to the creator', (price, bps, fee, net) => {
    expect(splitPrice(price, bps)).toEqual({
      priceMinor: price,
      commissionBps: bps,
      feeMinor: fee,
      netMinor: net,
    });
  });
});
