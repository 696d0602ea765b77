import type { DealSummary } from '@/lib/api/types';

/** What silence does to a deal's money: a row of texts, each told to either side. */
export type Silence = 'UNPAID' | 'NO_WORK' | 'NO_NEW_VERSION' | 'NO_ANSWER' | 'FROZEN';

/** Null where the money has come to its end. */
export function silenceOf({ status, settlesTo }: Pick<DealSummary, 'status' | 'settlesTo'>): Silence | null {
  switch (status) {
    case 'AWAITING_FUNDING':
      return 'UNPAID';
    case 'IN_PROGRESS':
      return settlesTo === 'BRAND' ? 'NO_WORK' : 'NO_NEW_VERSION';
    case 'IN_REVIEW':
      return 'NO_ANSWER';
    case 'DISPUTED':
      return 'FROZEN';
    case 'COMPLETED':
    case 'CANCELED':
      return null;
  }
}
