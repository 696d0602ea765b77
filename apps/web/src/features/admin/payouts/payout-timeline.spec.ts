import { describe, expect, it } from '@jest/globals';
import { timelineOf } from './payout-timeline';
import type { AdminPayout } from './risks';

const NEVER = {
  manualReference: null,
  byHand: false,
  decidedAt: null,
  sentAt: null,
  settledAt: null,
  returnedAt: null,
  paidLateAt: null,
  lateReturnedAt: null,
};
const eventsOf = (payout: Partial<AdminPayout>) =>
  timelineOf({ ...NEVER, createdAt: '09:00', ...payout } as AdminPayout).map(
    ({ event, at }) => `${at} ${event}`,
  );

describe('timelineOf', () => {
  it('follows a payout through the payment service to its return', () => {
    expect(
      eventsOf({
        status: 'RETURNED',
        decidedAt: '10:00',
        sentAt: '10:01',
        settledAt: '10:05',
        returnedAt: '12:00',
      }),
    ).toEqual(['09:00 requested', '10:00 approved', '10:01 sent', '10:05 paid', '12:00 returned']);
  });

  it('tells a rejection once', () => {
    expect(eventsOf({ status: 'REJECTED', decidedAt: '10:00', settledAt: '10:00' })).toEqual([
      '09:00 requested',
      '10:00 rejected',
    ]);
  });

  it('tells money that was paid by hand', () => {
    expect(
      eventsOf({
        status: 'PAID',
        byHand: true,
        manualReference: '417',
        decidedAt: '10:00',
        settledAt: '11:00',
      }),
    ).toEqual(['09:00 requested', '10:00 approvedByHand', '11:00 paidByHand']);
  });

  it('tells money that went out after all, and came back', () => {
    expect(
      eventsOf({
        status: 'FAILED',
        decidedAt: '10:00',
        sentAt: '10:01',
        settledAt: '10:05',
        paidLateAt: '13:00',
        lateReturnedAt: '14:00',
      }),
    ).toEqual([
      '09:00 requested',
      '10:00 approved',
      '10:01 sent',
      '10:05 failed',
      '13:00 paidLate',
      '14:00 lateReturned',
    ]);
  });
});
