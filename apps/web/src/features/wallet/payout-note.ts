import { payoutStanding } from '@/features/status/payout-standing';
import type { Payout } from '@/lib/api/types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What to tell of a payout beyond its state: that it may be asked for again, that a bank is late, or has paid after all. */
export function payoutNote(
  payout: Pick<Payout, 'status' | 'decidedAt' | 'createdAt' | 'paidLateAt' | 'lateReturnedAt'>,
  now: Date,
): 'retry' | 'late' | 'paidLate' | null {
  const { status, decidedAt, createdAt } = payout;
  if (payoutStanding(payout) === 'PAID_LATE') return 'paidLate';
  if (status === 'FAILED' || status === 'RETURNED') return 'retry';
  const sentAt = Date.parse(decidedAt ?? createdAt);
  return status === 'SENDING' && now.getTime() - sentAt > DAY_MS ? 'late' : null;
}
