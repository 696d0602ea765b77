import { describe, expect, it } from '@jest/globals';
import { payoutStanding } from '@/features/status/payout-standing';
import { payoutNote } from './payout-note';

const now = new Date('2026-11-24T12:00:00Z');
const never = { paidLateAt: null, lateReturnedAt: null };
const createdAt = '2026-11-20T09:00:00Z';

describe('payoutNote', () => {
  it('says that money which came back may be asked for again', () => {
    for (const status of ['FAILED', 'RETURNED'] as const)
      expect(payoutNote({ ...never, status, createdAt, decidedAt: createdAt }, now)).toBe('retry');
  });

  it('does not call failed what was paid after all, until that comes back', () => {
    const late = { status: 'FAILED', createdAt, decidedAt: createdAt, paidLateAt: createdAt } as const;
    expect(payoutStanding({ ...late, lateReturnedAt: null })).toBe('PAID_LATE');
    expect(payoutNote({ ...late, lateReturnedAt: null }, now)).toBe('paidLate');
    expect(payoutStanding({ ...late, lateReturnedAt: createdAt })).toBe('FAILED');
    expect(payoutNote({ ...late, lateReturnedAt: createdAt }, now)).toBe('retry');
  });

  it('speaks of a late bank only after a day of waiting', () => {
    const sent = (decidedAt: string) =>
      payoutNote({ ...never, status: 'SENDING', createdAt, decidedAt }, now);
    expect(sent('2026-11-23T11:59:00Z')).toBe('late');
    expect(sent('2026-11-24T09:00:00Z')).toBeNull();
  });

  it('adds nothing to states that say it all', () => {
    for (const status of ['PENDING', 'APPROVED', 'PAID', 'REJECTED', 'CANCELED'] as const)
      expect(payoutNote({ ...never, status, createdAt, decidedAt: null }, now)).toBeNull();
  });
});
