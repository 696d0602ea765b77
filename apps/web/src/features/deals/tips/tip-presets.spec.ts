import { describe, expect, it } from '@jest/globals';
import { tipPresets } from './tip-presets';

describe('tipPresets', () => {
  it('offers round sums in proportion to the price', () => {
    expect(tipPresets(2_499_990)).toEqual([120_000, 250_000, 500_000]);
  });

  it('never offers the same sum twice, nor nothing', () => {
    expect(tipPresets(50_000)).toEqual([10_000]);
    expect(tipPresets(1)).toEqual([10_000]);
  });
});
