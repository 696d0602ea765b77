import type { Minor } from '../../../../platform/money/index.js';

/** `1234.50`: roubles with two digits of kopecks, as the API wants them. */
export function toAmountValue(minor: Minor): string {
  const digits = minor.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Exact, by digits; @returns null for anything that is not a decimal with at most two digits after the point */
export function fromAmountValue(value: unknown): Minor | null {
  const match = typeof value === 'string' ? /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(value) : null;
  return match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`) : null;
}
