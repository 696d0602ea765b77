import type { Schema } from '@dubl/api-client';
import type { Currency } from '@/lib/format/money';

export type Direction = Schema<'AdjustmentDirection'>;

export interface Preview {
  beforeMinor: number;
  changeMinor: number;
  /** Of a credit, what an old debt takes at once. */
  toDebtMinor: number;
  afterMinor: number;
  /** A balance never goes below nothing. */
  isPossible: boolean;
}

interface Purse {
  currency: string;
  balanceMinor: number;
  debtMinor: number;
}

/** What an adjustment will do to a balance: a credit pays off an old debt first, a debit needs the money to be there. */
export function previewOf(
  wallets: readonly Purse[],
  { direction, amountMinor, currency }: { direction: Direction; amountMinor: number; currency: Currency },
): Preview {
  const wallet = wallets.find((one) => one.currency === currency);
  const beforeMinor = wallet?.balanceMinor ?? 0;
  const changeMinor = direction === 'CREDIT' ? amountMinor : -amountMinor;
  const toDebtMinor = direction === 'CREDIT' ? Math.min(amountMinor, wallet?.debtMinor ?? 0) : 0;
  const afterMinor = beforeMinor + changeMinor - toDebtMinor;
  return { beforeMinor, changeMinor, toDebtMinor, afterMinor, isPossible: afterMinor >= 0 };
}
