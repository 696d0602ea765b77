import type { Schema } from '@dubl/api-client';
import type { Currency } from '@/lib/format/money';

export type AdjustmentLimit = Schema<'AdjustmentLimitDto'>;

export const limitOf = (limits: readonly AdjustmentLimit[], currency: Currency): number | undefined =>
  limits.find((one) => one.currency === currency)?.limitMinor;

/** Whether the sum waits for another admin, as the API will judge it. */
export function needsSecondAdmin(
  limits: readonly AdjustmentLimit[],
  { amountMinor, currency }: { amountMinor: number; currency: Currency },
): boolean {
  const limitMinor = limitOf(limits, currency);
  return limitMinor !== undefined && amountMinor > limitMinor;
}
