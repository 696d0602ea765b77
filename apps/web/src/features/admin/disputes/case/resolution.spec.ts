import { describe, expect, it } from '@jest/globals';
import { partsOfChoice } from './resolution';

const dispute = { id: 'd', priceMinor: 1_500_000, currency: 'RUB' as const, commissionBps: 1500 };

describe('partsOfChoice', () => {
  it('gives the whole by a release and nothing by a refund, whatever stands in the field', () => {
    expect(partsOfChoice(dispute, 'RELEASE', '700')).toMatchObject({ netMinor: 1_275_000, brandMinor: 0 });
    expect(partsOfChoice(dispute, 'REFUND', '700')).toMatchObject({ netMinor: 0, brandMinor: 1_500_000 });
  });

  it('splits by the amount typed', () => {
    expect(partsOfChoice(dispute, 'SPLIT', '6 000')).toEqual({
      creatorGrossMinor: 600_000,
      feeMinor: 90_000,
      netMinor: 510_000,
      brandMinor: 900_000,
    });
  });

  it('knows no parts while the amount is none of the price', () => {
    for (const typed of ['', 'много', '0', '15 000', '15 000,01'])
      expect(partsOfChoice(dispute, 'SPLIT', typed)).toBeNull();
    expect(partsOfChoice(dispute, '', '600')).toBeNull();
  });
});
