import type { AdminPayout } from './risks';

export type PayoutEvent =
  | 'requested'
  | 'approved'
  | 'approvedByHand'
  | 'rejected'
  | 'canceled'
  | 'sent'
  | 'paid'
  | 'paidByHand'
  | 'failed'
  | 'paidLate'
  | 'lateReturned'
  | 'returned';

export interface TimelineEntry {
  event: PayoutEvent;
  at: string;
}

/** How a payout that has ended came to its end. */
const ENDS: Partial<Record<AdminPayout['status'], PayoutEvent>> = {
  PAID: 'paid',
  RETURNED: 'paid',
  FAILED: 'failed',
  CANCELED: 'canceled',
};

/** What happened to a payout, oldest first. A rejection settles and decides at once, so it is told once. */
export function timelineOf(payout: AdminPayout): TimelineEntry[] {
  const { status, byHand, manualReference } = payout;
  const end = manualReference === null ? ENDS[status] : 'paidByHand';
  const decision = status === 'REJECTED' ? 'rejected' : byHand ? 'approvedByHand' : 'approved';
  const told: [PayoutEvent | undefined, string | null][] = [
    ['requested', payout.createdAt],
    [decision, payout.decidedAt],
    ['sent', payout.sentAt],
    [end, payout.settledAt],
    ['paidLate', payout.paidLateAt],
    ['lateReturned', payout.lateReturnedAt],
    ['returned', payout.returnedAt],
  ];
  return told.flatMap(([event, at]) => (event && at ? [{ event, at }] : []));
}
