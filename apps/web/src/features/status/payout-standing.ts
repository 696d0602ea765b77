import type { Payout } from '@/lib/api/types';
import type { StatusCode } from './status-table';

/** What has become of a payout: one that failed may have been paid after all, and that may have come back again. */
export const payoutStanding = ({
  status,
  paidLateAt,
  lateReturnedAt,
}: Pick<Payout, 'status' | 'paidLateAt' | 'lateReturnedAt'>): StatusCode<'payout'> =>
  status === 'FAILED' && paidLateAt && !lateReturnedAt ? 'PAID_LATE' : status;
