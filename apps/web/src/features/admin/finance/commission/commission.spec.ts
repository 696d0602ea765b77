import { describe, expect, it } from '@jest/globals';
import { earnedOf } from './commission';

type Balance = Parameters<typeof earnedOf>[0][number];

const balance = (currency: string, commissionMinor: number, accountsCount: number): Balance =>
  ({
    currency,
    kinds: [{ kind: 'COMMISSION', balanceMinor: commissionMinor, accountsCount }],
    providers: [
      { code: `provider:yookassa:${currency}`, balanceMinor: -90_000 },
      { code: `provider:manual:${currency}`, balanceMinor: 10_000 },
    ],
  }) as unknown as Balance;

describe('earnedOf', () => {
  it('tells what was earned, and which services hold money that it can be taken from', () => {
    expect(earnedOf([balance('RUB', 1_500, 1)])).toEqual([
      { currency: 'RUB', availableMinor: 1_500, holders: [{ provider: 'yookassa', heldMinor: 90_000 }] },
    ]);
  });

  it('leaves out currencies in which nothing was ever earned', () => {
    expect(earnedOf([balance('KZT', 0, 0), balance('BYN', 0, 1)]).map(({ currency }) => currency)).toEqual([
      'BYN',
    ]);
  });
});
