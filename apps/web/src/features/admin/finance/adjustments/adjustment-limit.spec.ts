import { describe, expect, it } from '@jest/globals';
import { limitOf, needsSecondAdmin } from './adjustment-limit';

const limits = [
  { currency: 'RUB', limitMinor: 5_000_000 },
  { currency: 'USD', limitMinor: 0 },
] as const;

describe('the limit of adjustments', () => {
  it('asks for a second admin above it, in its own currency', () => {
    expect(needsSecondAdmin(limits, { amountMinor: 5_000_000, currency: 'RUB' })).toBe(false);
    expect(needsSecondAdmin(limits, { amountMinor: 5_000_001, currency: 'RUB' })).toBe(true);
    expect(needsSecondAdmin(limits, { amountMinor: 1, currency: 'USD' })).toBe(true);
  });

  it('says nothing of a currency whose limit is not known', () => {
    expect(limitOf(limits, 'KZT')).toBeUndefined();
    expect(needsSecondAdmin(limits, { amountMinor: 1, currency: 'KZT' })).toBe(false);
  });
});
