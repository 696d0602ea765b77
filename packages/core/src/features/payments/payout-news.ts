import type { PayoutStatus } from '../../platform/db/index.js';
import type { ProviderStatus } from './payment-provider.port.js';

/** LATE: paid after we had given the money back. LATE_RETURN: and that came back, too. */
export type PayoutNews = 'PAY' | 'FAIL' | 'RETURN' | 'LATE' | 'LATE_RETURN';

/** A payout that is SENDING may have been paid and have come back before anybody heard of either. */
const TABLE: Record<ProviderStatus, Partial<Record<PayoutStatus, readonly PayoutNews[]>>> = {
  PENDING: {},
  SUCCEEDED: { SENDING: ['PAY'], FAILED: ['LATE'] },
  CANCELED: { SENDING: ['FAIL'], PAID: ['RETURN'] },
  RETURNED: { SENDING: ['PAY', 'RETURN'], PAID: ['RETURN'], FAILED: ['LATE', 'LATE_RETURN'] },
  // Said of payments only.
  CHARGED_BACK: {},
};

/** What the provider's word means for a payout in this state, in order. Nothing for repeats and old news. */
export const newsOf = (said: ProviderStatus, status: PayoutStatus): readonly PayoutNews[] =>
  TABLE[said][status] ?? [];
