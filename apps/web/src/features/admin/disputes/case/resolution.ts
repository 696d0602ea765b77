import type { Schema } from '@dubl/api-client';
import { partsOf, type EscrowParts } from '@/features/deals/escrow-parts';
import { parseMoney, type Currency } from '@/lib/format/money';

export type Outcome = Schema<'DisputeOutcome'>;
export const OUTCOMES = ['RELEASE', 'REFUND', 'SPLIT'] as const satisfies Outcome[];

/** What a verdict needs to know of its dispute. */
export interface ResolvableDispute {
  id: string;
  priceMinor: number;
  currency: Currency;
  commissionBps: number;
}

/** The parts as they stand while one types; null while nothing is chosen or the amount is no part of the price. */
export function partsOfChoice(
  dispute: ResolvableDispute,
  outcome: string,
  gross: string,
): EscrowParts | null {
  if (outcome === 'RELEASE') return partsOf(dispute, dispute.priceMinor);
  if (outcome === 'REFUND') return partsOf(dispute, 0);
  const minor = outcome === 'SPLIT' ? parseMoney(gross) : null;
  return isPart(minor, dispute.priceMinor) ? partsOf(dispute, minor) : null;
}

/** A part is more than nothing and less than the whole. */
const isPart = (minor: number | null, priceMinor: number): minor is number =>
  minor !== null && minor > 0 && minor < priceMinor;
