import type { Currency } from '../db/generated/kysely/types.js';

/** Minor units (kopecks, cents); every supported currency has two digits. */
export type Minor = bigint;

export interface Money {
  amountMinor: Minor;
  currency: Currency;
}

export const MAX_AMOUNT_MINOR = 1_000_000_000_000n;

/**
 * Platform fee of an amount: floor(amount × bps / 10 000), so the remainder stays with the creator.
 * @param bps basis points, 0 … 10 000
 */
export function commissionOf(amountMinor: Minor, bps: number): Minor {
  return (amountMinor * BigInt(bps)) / 10_000n;
}

/** Largest amounts (10^12) are far below 2^53, so a JSON number is exact. */
export function toJsonNumber(amountMinor: Minor): number {
  const value = Number(amountMinor);
  if (!Number.isSafeInteger(value)) throw new RangeError('amount beyond 2^53 − 1 minor units');
  return value;
}

const symbols: Record<Currency, string> = { RUB: '₽', KZT: '₸', BYN: 'Br', UAH: '₴', USD: '$', EUR: '€' };

/** «12 500 ₽», «12 500,50 ₽»: no empty kopecks, U+00A0 between groups, true minus. */
export function formatMoney({ amountMinor, currency }: Money): string {
  const absolute = amountMinor < 0n ? -amountMinor : amountMinor;
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  const cents = absolute % 100n;
  const fraction = cents === 0n ? '' : `,${cents.toString().padStart(2, '0')}`;
  return `${amountMinor < 0n ? '−' : ''}${whole}${fraction}\u00a0${symbols[currency]}`;
}

/** «-1234,50»: every digit, no grouping, as files have amounts. */
export function decimalText(amountMinor: Minor, separator: ',' | '.' = ','): string {
  const absolute = amountMinor < 0n ? -amountMinor : amountMinor;
  const cents = (absolute % 100n).toString().padStart(2, '0');
  return `${amountMinor < 0n ? '-' : ''}${absolute / 100n}${separator}${cents}`;
}
