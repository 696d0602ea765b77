import type { Wallet } from '@/lib/api/types';

/** What a brand pays from. */
export type Balance = Pick<Wallet, 'availableMinor' | 'debtMinor'>;

/**
 * What a payment lacks, and what must come in for it to go through: a debt takes its part of that first. Both are 0 where
 * the balance is enough.
 */
export function shortageOf(
  { availableMinor, debtMinor }: Balance,
  amountMinor: number,
): { shortMinor: number; topUpMinor: number } {
  const shortMinor = Math.max(0, amountMinor - availableMinor);
  return { shortMinor, topUpMinor: shortMinor > 0 ? shortMinor + debtMinor : 0 };
}
