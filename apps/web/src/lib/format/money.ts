/** Currencies of the ledger; every one of them has two digits after the point. */
export type Currency = 'RUB' | 'KZT' | 'BYN' | 'UAH' | 'USD' | 'EUR';

export const CURRENCIES: readonly Currency[] = ['RUB', 'KZT', 'BYN', 'UAH', 'USD', 'EUR'];

export const CURRENCY_SIGN: Record<Currency, string> = {
  RUB: '₽',
  KZT: '₸',
  BYN: 'Br',
  UAH: '₴',
  USD: '$',
  EUR: '€',
};

const NBSP = '\u00a0';
const MINUS = '\u2212';

/**
 * Writes minor units as a Russian amount: `12 500 ₽`, `12 500,50 ₽`, `−300 ₽`. Grouped by hand and not by Intl, so that
 * server and browser agree to the character whatever data their engines carry.
 */
export function formatMoney(
  amountMinor: number,
  currency: Currency,
  options: { sign?: boolean } = {},
): string {
  return `${formatAmount(amountMinor, options)}${NBSP}${CURRENCY_SIGN[currency]}`;
}

/** The same without the currency sign, for fields and tables whose heading names it. */
export function formatAmount(amountMinor: number, { sign = false }: { sign?: boolean } = {}): string {
  const absolute = Math.abs(amountMinor);
  const major = Math.floor(absolute / 100);
  const minor = absolute % 100;
  const grouped = String(major).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const fraction = minor === 0 ? '' : `,${String(minor).padStart(2, '0')}`;
  const prefix = amountMinor < 0 ? MINUS : sign && amountMinor > 0 ? '+' : '';
  return `${prefix}${grouped}${fraction}`;
}

/** A range of a budget: `10 000–25 000 ₽`, or one amount where both ends meet. */
export function formatMoneyRange(minMinor: number, maxMinor: number, currency: Currency): string {
  if (minMinor === maxMinor) return formatMoney(minMinor, currency);
  return `${formatAmount(minMinor)}–${formatMoney(maxMinor, currency)}`;
}

/**
 * Reads what a person typed into a field of money: spaces of any kind, a comma or a point, at most two digits after it.
 * Answers minor units, or null where the text is not an amount.
 */
export function parseMoney(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(compact)) return null;
  const [major = '0', minor = ''] = compact.split('.');
  return Number(major) * 100 + Number(minor.padEnd(2, '0'));
}
