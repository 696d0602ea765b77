import { describe, expect, it } from '@jest/globals';
import { previewOf } from './adjustment-preview';

const wallets = [
  { currency: 'RUB', balanceMinor: 10_000, debtMinor: 0 },
  { currency: 'KZT', balanceMinor: 0, debtMinor: 3_000 },
];

describe('previewOf', () => {
  it('adds a credit and takes a debit', () => {
    expect(previewOf(wallets, { direction: 'CREDIT', amountMinor: 500, currency: 'RUB' })).toMatchObject({
      beforeMinor: 10_000,
      changeMinor: 500,
      afterMinor: 10_500,
    });
    expect(previewOf(wallets, { direction: 'DEBIT', amountMinor: 10_000, currency: 'RUB' })).toMatchObject({
      changeMinor: -10_000,
      afterMinor: 0,
      isPossible: true,
    });
  });

  it('knows that a balance never goes below nothing', () => {
    const preview = previewOf(wallets, { direction: 'DEBIT', amountMinor: 10_001, currency: 'RUB' });
    expect(preview).toMatchObject({ afterMinor: -1, isPossible: false });
  });

  it('lets an old debt take its part of a credit first', () => {
    expect(previewOf(wallets, { direction: 'CREDIT', amountMinor: 5_000, currency: 'KZT' })).toMatchObject({
      toDebtMinor: 3_000,
      afterMinor: 2_000,
    });
    expect(previewOf(wallets, { direction: 'CREDIT', amountMinor: 1_000, currency: 'KZT' })).toMatchObject({
      toDebtMinor: 1_000,
      afterMinor: 0,
    });
  });

  it('begins at nothing in a currency that was never used', () => {
    const preview = previewOf(wallets, { direction: 'CREDIT', amountMinor: 700, currency: 'USD' });
    expect(preview).toMatchObject({ beforeMinor: 0, afterMinor: 700 });
  });
});
