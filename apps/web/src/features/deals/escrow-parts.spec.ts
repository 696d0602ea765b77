import { describe, expect, it } from '@jest/globals';
import { partsOf } from './escrow-parts';

const deal = { priceMinor: 1_000_001, commissionBps: 1500 };

describe('partsOf', () => {
  it('takes the fee from the creator alone and rounds it down', () => {
    expect(partsOf(deal, 333_333)).toEqual({
      creatorGrossMinor: 333_333,
      feeMinor: 49_999,
      netMinor: 283_334,
      brandMinor: 666_668,
    });
  });

  it('always sums to the price', () => {
    for (const gross of [0, 1, 6, 7, 499_999, 500_000, 1_000_000, 1_000_001]) {
      const { feeMinor, netMinor, brandMinor } = partsOf(deal, gross);
      expect(feeMinor + netMinor + brandMinor).toBe(deal.priceMinor);
    }
  });

  it('stays exact at the largest amount there is', () => {
    const { feeMinor } = partsOf({ priceMinor: 1e12, commissionBps: 4999 }, 1e12 - 1);
    expect(feeMinor).toBe(499_899_999_999);
  });
});
