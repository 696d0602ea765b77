import type { Payout } from '@/lib/api/types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What to tell of a payout beyond its state: that it may be asked for again, or that a bank is late. */
export function payoutNote(
  { status, decidedAt, createdAt }: Pick<Payout, 'status' | 'decidedAt' | 'createdAt'>,
  now: Date,
): 'retry' | 'late' | null {
  if (status === 'FAILED' || status === 'RETURNED') return 'retry';
  const sentAt = Date.parse(decidedAt ?? createdAt);
  return status === 'SENDING' && now.getTime() - sentAt > DAY_MS ? 'late' : null;
}
