import type { Wallet } from '@/lib/api/types';
import { formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';

/** Ways to be paid that people can fill in here; a card is only ever named by a form of its provider's own. */
export const PAYOUT_KINDS = ['SBP', 'BANK'] as const;
export type PayoutKind = (typeof PAYOUT_KINDS)[number];

type Terms = Pick<Wallet, 'availableMinor' | 'currency' | 'payout'>;

/** Ways in which money of this currency can be sent, of those that can be filled in here. */
export const kindsOf = ({ payout }: Pick<Wallet, 'payout'>): PayoutKind[] =>
  PAYOUT_KINDS.filter((kind) => payout.methods.some((method) => method.kind === kind));

/** The most that one payout of this kind may take. */
export function mostOf({ availableMinor, payout }: Terms, kind: PayoutKind): number {
  const limit = payout.methods.find((method) => method.kind === kind)?.maxMinor ?? 0;
  return Math.min(availableMinor, limit);
}

/**
 * What is wrong with an amount by the terms of the balance, as the API will judge it; null where nothing is. Less than
 * the minimum is paid out when it is all there is.
 */
export function amountIssue(terms: Terms, kind: PayoutKind, text: string): string | null {
  const amountMinor = parseMoney(text) ?? 0;
  const { availableMinor, currency, payout } = terms;
  const most = mostOf(terms, kind);
  if (amountMinor > most) return issue('amountMax', formatMoney(most, currency));
  const method = payout.methods.find((one) => one.kind === kind);
  const least = Math.max(amountMinor === availableMinor ? 0 : payout.minimumMinor, method?.minMinor ?? 0);
  return amountMinor < least ? issue('amountMin', formatMoney(least, currency)) : null;
}
