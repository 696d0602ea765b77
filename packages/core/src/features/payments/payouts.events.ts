import type { NewEvent } from '../../platform/outbox/index.js';
import type { PayoutMoney } from '../ledger/index.js';
import type { PayoutRow } from './payouts.repository.js';

export type PayoutEventType = Extract<NewEvent['type'], `PAYOUT_${string}`>;

export const payoutEvent = (
  type: PayoutEventType,
  { id, userId }: Pick<PayoutRow, 'id' | 'userId'>,
): NewEvent => ({
  type,
  aggregateType: 'payout',
  aggregateId: id,
  payload: { payoutId: id, userId },
});

export const moneyOf = ({ id, userId, amountMinor, currency, provider }: PayoutRow): PayoutMoney => ({
  payoutId: id,
  userId,
  amountMinor,
  currency,
  provider,
});
