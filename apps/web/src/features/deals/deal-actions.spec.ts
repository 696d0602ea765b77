import { describe, expect, it } from '@jest/globals';
import { dealMoves, situationOf } from './deal-actions';

describe('dealMoves', () => {
  it('puts forward the awaited move of the side whose turn it is', () => {
    expect(dealMoves('AWAITING_FUNDING', 'BRAND', ['FUND', 'CANCEL'])).toEqual({
      primary: 'FUND',
      secondary: [],
      canCancel: true,
    });
    expect(dealMoves('IN_PROGRESS', 'CREATOR', ['SUBMIT', 'CANCEL'])).toEqual({
      primary: 'SUBMIT',
      secondary: [],
      canCancel: true,
    });
    expect(dealMoves('IN_REVIEW', 'BRAND', ['APPROVE', 'REQUEST_CHANGES'])).toEqual({
      primary: 'APPROVE',
      secondary: ['REQUEST_CHANGES'],
      canCancel: false,
    });
  });

  it('asks for the parcel before the work', () => {
    expect(dealMoves('PARCEL', 'CREATOR', ['SUBMIT', 'CONFIRM_RECEIPT'])).toMatchObject({
      primary: 'CONFIRM_RECEIPT',
      secondary: ['SUBMIT'],
    });
  });

  it('puts forward nothing that the API does not allow', () => {
    expect(dealMoves('IN_REVIEW', 'BRAND', [])).toEqual({ primary: null, secondary: [], canCancel: false });
    expect(dealMoves('AWAITING_FUNDING', 'CREATOR', ['CANCEL'])).toEqual({
      primary: null,
      secondary: [],
      canCancel: true,
    });
  });
});

describe('situationOf', () => {
  const deal = {
    status: 'IN_PROGRESS',
    revisionRoundsUsed: 0,
    shippingRequired: false,
    receivedAt: null,
  } as const;

  it('tells work, changes and a parcel on its way apart', () => {
    expect(situationOf(deal)).toBe('IN_PROGRESS');
    expect(situationOf({ ...deal, revisionRoundsUsed: 1 })).toBe('CHANGES');
    expect(situationOf({ ...deal, shippingRequired: true })).toBe('PARCEL');
    expect(situationOf({ ...deal, shippingRequired: true, receivedAt: '2026-11-23T00:00:00Z' })).toBe(
      'IN_PROGRESS',
    );
    expect(situationOf({ ...deal, shippingRequired: true, revisionRoundsUsed: 1 })).toBe('CHANGES');
    expect(situationOf({ ...deal, status: 'IN_REVIEW' })).toBe('IN_REVIEW');
  });
});
