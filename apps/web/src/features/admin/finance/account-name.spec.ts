import { describe, expect, it } from '@jest/globals';
import { accountHref, providerOf } from './account-name';

describe('accountHref', () => {
  it('keeps the code in one step of the path', () => {
    expect(accountHref('wallet:1:RUB')).toBe('/admin/finance/accounts/wallet%3A1%3ARUB');
  });
});

describe('providerOf', () => {
  it('reads the service from the accounts that are kept by service', () => {
    expect(providerOf({ code: 'provider:sandbox:RUB', kind: 'PROVIDER' })).toBe('sandbox');
    expect(providerOf({ code: 'fees:yookassa:RUB', kind: 'FEES' })).toBe('yookassa');
    expect(providerOf({ code: 'commission:RUB', kind: 'COMMISSION' })).toBeNull();
  });
});
