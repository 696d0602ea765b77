import { describe, expect, it } from '@jest/globals';
import { targetsOf } from './target';

describe('targetsOf', () => {
  it('leads to everything that is named, the account first', () => {
    expect(targetsOf({ dealId: 'd1', accountCode: 'escrow:d1' })).toEqual([
      { target: 'account', href: '/admin/finance/accounts/escrow%3Ad1' },
      { target: 'deal', href: '/admin/finance/transactions?dealId=d1' },
    ]);
  });

  it('leads nowhere where there is nothing to open', () => {
    expect(targetsOf({})).toEqual([]);
  });
});
