import { describe, expect, it } from '@jest/globals';
import type { Wallet } from '@/lib/api/types';
import { amountIssue, kindsOf, mostOf } from './payout-terms';

const method = (kind: 'SBP' | 'CARD' | 'BANK', maxMinor: number) => ({ kind, minMinor: 100, maxMinor });
const wallet = (availableMinor: number): Pick<Wallet, 'availableMinor' | 'currency' | 'payout'> => ({
  availableMinor,
  currency: 'RUB',
  payout: { minimumMinor: 50_000, methods: [method('SBP', 1_000_000), method('CARD', 1_000_000)] },
});

describe('terms of a payout', () => {
  it('offers what the balance can be sent by and a person can fill in', () => {
    expect(kindsOf(wallet(0))).toEqual(['SBP']);
    expect(kindsOf({ payout: { minimumMinor: 1, methods: [method('CARD', 1)] } })).toEqual([]);
  });

  it('takes at once no more than there is and no more than the limit', () => {
    expect(mostOf(wallet(700_000), 'SBP')).toBe(700_000);
    expect(mostOf(wallet(1_700_000), 'SBP')).toBe(1_000_000);
    expect(mostOf(wallet(700_000), 'BANK')).toBe(0);
  });

  it('names the limit that an amount breaks', () => {
    expect(amountIssue(wallet(1_700_000), 'SBP', '10 000,01')).toBe('amountMax:10\u00a0000\u00a0₽');
    expect(amountIssue(wallet(700_000), 'SBP', '7 000,01')).toBe('amountMax:7\u00a0000\u00a0₽');
    expect(amountIssue(wallet(700_000), 'SBP', '499,99')).toBe('amountMin:500\u00a0₽');
    expect(amountIssue(wallet(700_000), 'SBP', '500')).toBeNull();
  });

  it('lets the whole balance go although it is less than the minimum', () => {
    expect(amountIssue(wallet(30_000), 'SBP', '300')).toBeNull();
    expect(amountIssue(wallet(30_000), 'SBP', '299')).toBe('amountMin:500\u00a0₽');
    expect(amountIssue(wallet(50), 'SBP', '0,50')).toBe('amountMin:1\u00a0₽');
  });
});
