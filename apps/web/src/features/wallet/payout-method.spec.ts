import { describe, expect, it } from '@jest/globals';
import { methodOf, normalizePhone, payoutSchema } from './payout-method';

const values = {
  amount: '12 500',
  kind: 'SBP' as const,
  phone: '8 (900) 123-45-67',
  bankId: '100000000004',
  bik: '',
  account: '',
  recipient: '',
};

describe('payout', () => {
  it('reads a phone number however it was typed', () => {
    for (const text of ['+7 900 123-45-67', '8 (900) 123-45-67', '79001234567', '9001234567'])
      expect(normalizePhone(text)).toBe('+79001234567');
    for (const text of ['', '123', '+1 900 123 45 67', '+7 900 123-45-6'])
      expect(normalizePhone(text)).toBeNull();
  });

  it('asks only for the fields of the chosen kind', () => {
    expect(payoutSchema.safeParse(values).success).toBe(true);
    expect(
      payoutSchema.safeParse({ ...values, kind: 'BANK' }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(['bik', 'account', 'recipient']);
    expect(payoutSchema.safeParse({ ...values, amount: '0' }).success).toBe(false);
  });

  it('sends the method in the form of the API', () => {
    expect(methodOf(values)).toEqual({ kind: 'SBP', phone: '+79001234567', bankId: '100000000004' });
    expect(
      methodOf({
        ...values,
        kind: 'BANK',
        bik: '044525225',
        account: '4081 7810 0999 1000 4312',
        recipient: ' Анна ',
      }),
    ).toEqual({
      kind: 'BANK',
      bik: '044525225',
      account: '40817810099910004312',
      recipient: 'Анна',
    });
  });
});
