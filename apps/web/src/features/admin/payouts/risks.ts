import type { Schema } from '@dubl/api-client';

export type AdminPayout = Schema<'AdminPayoutDto'>;

/** While a payout is under way its money has left the balance and has not yet arrived anywhere. */
const SET_ASIDE: readonly AdminPayout['status'][] = ['PENDING', 'APPROVED', 'SENDING'];

/** The owner's balance around this payout; null once it is over, when only the balance of now means something. */
export function balanceAround({
  status,
  balanceMinor,
  amountMinor,
}: AdminPayout): { beforeMinor: number; afterMinor: number } | null {
  return SET_ASIDE.includes(status)
    ? { beforeMinor: balanceMinor + amountMinor, afterMinor: balanceMinor }
    : null;
}
