import { describe, expect, it } from '@jest/globals';
import type { DealAction } from '@/lib/api/types';
import { PRIMARY, dealMoves, situationOf, type DealSide, type DealSituation } from './deal-actions';

const nothing = { primary: null, secondary: [], exits: [], answers: [] };
const OUT: DealAction[] = ['CANCEL', 'PROPOSE_CANCELLATION', 'OPEN_DISPUTE'];
const ANSWERS: DealAction[] = ['ACCEPT_CANCELLATION', 'DECLINE_CANCELLATION', 'WITHDRAW_CANCELLATION'];
const STEPS: DealAction[] = ['FUND', 'CONFIRM_RECEIPT', 'SUBMIT', 'APPROVE', 'REQUEST_CHANGES', 'TIP'];

describe('dealMoves', () => {
  it('puts forward the awaited move of the side whose turn it is', () => {
    expect(dealMoves('AWAITING_FUNDING', 'BRAND', ['FUND', 'CANCEL'])).toEqual({
      ...nothing,
      primary: 'FUND',
      exits: ['CANCEL'],
    });
    expect(dealMoves('IN_PROGRESS', 'CREATOR', ['SUBMIT', 'CANCEL'])).toEqual({
      ...nothing,
      primary: 'SUBMIT',
      exits: ['CANCEL'],
    });
    expect(dealMoves('IN_REVIEW', 'BRAND', ['APPROVE', 'REQUEST_CHANGES'])).toEqual({
      ...nothing,
      primary: 'APPROVE',
      secondary: ['REQUEST_CHANGES'],
    });
  });

  it('asks for the parcel before the work', () => {
    expect(dealMoves('PARCEL', 'CREATOR', ['SUBMIT', 'CONFIRM_RECEIPT'])).toMatchObject({
      primary: 'CONFIRM_RECEIPT',
      secondary: ['SUBMIT'],
    });
  });

  it('keeps the ways out apart, the mildest first, and the answers to an offer on the offer', () => {
    expect(dealMoves('IN_PROGRESS', 'CREATOR', ['SUBMIT', ...OUT])).toMatchObject({
      primary: 'SUBMIT',
      secondary: [],
      exits: ['PROPOSE_CANCELLATION', 'OPEN_DISPUTE', 'CANCEL'],
    });
    expect(
      dealMoves('IN_REVIEW', 'BRAND', ['APPROVE', 'ACCEPT_CANCELLATION', 'DECLINE_CANCELLATION']),
    ).toEqual({
      ...nothing,
      primary: 'APPROVE',
      answers: ['ACCEPT_CANCELLATION', 'DECLINE_CANCELLATION'],
    });
  });

  it('never puts forward more than one action, whatever is allowed', () => {
    const all = [...STEPS, ...OUT, ...ANSWERS];
    for (const situation of Object.keys(PRIMARY) as DealSituation[]) {
      for (const side of ['BRAND', 'CREATOR'] as DealSide[]) {
        const { primary, secondary, exits, answers } = dealMoves(situation, side, all);
        expect(primary).toBe(PRIMARY[situation][side]);
        expect([primary ?? [], secondary, exits, answers].flat().sort()).toEqual([...all].sort());
      }
    }
  });

  it('lets a brand thank the creator without putting it forward', () => {
    expect(dealMoves('COMPLETED', 'BRAND', ['TIP'])).toEqual({ ...nothing, secondary: ['TIP'] });
  });

  it('leaves a disputed deal to the administrator and to what the sides agree on', () => {
    const allowed: DealAction[] = ['WITHDRAW_DISPUTE', 'PROPOSE_CANCELLATION'];
    expect(dealMoves('DISPUTED', 'BRAND', allowed)).toEqual({ ...nothing, exits: ['PROPOSE_CANCELLATION'] });
  });

  it('puts forward nothing that the API does not allow', () => {
    expect(dealMoves('IN_REVIEW', 'BRAND', [])).toEqual(nothing);
    expect(dealMoves('AWAITING_FUNDING', 'CREATOR', ['CANCEL'])).toEqual({ ...nothing, exits: ['CANCEL'] });
  });
});

describe('situationOf', () => {
  const deal = {
    status: 'IN_PROGRESS',
    revisionRoundsUsed: 0,
    shippingRequired: false,
    receivedAt: null,
    dispute: null,
    escrow: { status: 'FUNDED' },
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

  it('tells an end by verdict from one that the sides brought about', () => {
    const judged = { outcome: 'RELEASE', verdict: 'Работа сделана по брифу' } as const;
    const agreed = { outcome: 'SPLIT', verdict: null } as const;
    expect(situationOf({ ...deal, status: 'COMPLETED', dispute: judged })).toBe('JUDGED_RELEASE');
    const split = { status: 'CANCELED', escrow: { status: 'SPLIT' } } as const;
    expect(situationOf({ ...deal, ...split, dispute: agreed })).toBe('AGREED');
    expect(situationOf({ ...deal, ...split })).toBe('AGREED');
    expect(situationOf({ ...deal, status: 'CANCELED', escrow: { status: 'REFUNDED' } })).toBe('CANCELED');
    expect(situationOf({ ...deal, dispute: { outcome: null, verdict: null } })).toBe('IN_PROGRESS');
  });
});
