import { describe, expect, it } from '@jest/globals';
import { subjectOf } from './subject';

describe('subjectOf', () => {
  it('tells accounts, postings and deals apart, each under its name in the books', () => {
    expect(subjectOf('escrow:0190')).toEqual({ key: 'account.ESCROW', reference: 'escrow:0190' });
    expect(subjectOf('wallet:0190:RUB № 7')).toEqual({
      key: 'account.WALLET',
      reference: 'wallet:0190:RUB № 7',
    });
    expect(subjectOf('ESCROW_RELEASE:0190')).toEqual({
      key: 'kind.ESCROW_RELEASE',
      reference: 'ESCROW_RELEASE:0190',
    });
    expect(subjectOf('deal:0190')).toEqual({ key: 'reconciliation.of.deal', reference: '0190' });
  });

  it('reads an operation of a payment service, and a whole currency', () => {
    expect(subjectOf('PAYOUT_RETURN po-17')).toEqual({
      key: 'statements.kind.PAYOUT_RETURN',
      reference: 'po-17',
    });
    expect(subjectOf('RUB')).toEqual({ key: 'reconciliation.of.currency', reference: 'RUB' });
  });
});
