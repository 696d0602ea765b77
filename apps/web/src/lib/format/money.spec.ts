import { describe, expect, it } from '@jest/globals';
import { formatMoney, formatMoneyRange, parseMoney } from './money';

describe('formatMoney', () => {
  it('writes whole amounts without kopecks, grouped by no-break spaces', () => {
    expect(formatMoney(1_250_000, 'RUB')).toBe('12\u00a0500\u00a0₽');
    expect(formatMoney(0, 'RUB')).toBe('0\u00a0₽');
    expect(formatMoney(100_000_000_000, 'KZT')).toBe('1\u00a0000\u00a0000\u00a0000\u00a0₸');
  });

  it('writes kopecks after a comma, always two', () => {
    expect(formatMoney(1_250_050, 'RUB')).toBe('12\u00a0500,50\u00a0₽');
    expect(formatMoney(5, 'BYN')).toBe('0,05\u00a0Br');
  });

  it('writes a true minus, and a plus only when asked', () => {
    expect(formatMoney(-30_000, 'RUB')).toBe('\u2212300\u00a0₽');
    expect(formatMoney(30_000, 'RUB', { sign: true })).toBe('+300\u00a0₽');
  });

  it('joins a range by an en dash and says the currency once', () => {
    expect(formatMoneyRange(1_000_000, 2_500_000, 'RUB')).toBe('10\u00a0000–25\u00a0000\u00a0₽');
    expect(formatMoneyRange(1_000_000, 1_000_000, 'RUB')).toBe('10\u00a0000\u00a0₽');
  });
});

describe('parseMoney', () => {
  it('reads spaces, comma and point', () => {
    expect(parseMoney('12 500')).toBe(1_250_000);
    expect(parseMoney('12\u00a0500,5')).toBe(1_250_050);
    expect(parseMoney('0.01')).toBe(1);
  });

  it('refuses what is not an amount', () => {
    for (const text of ['', 'abc', '1e3', '-5', '1,234', '1.2.3', '12 ₽'])
      expect(parseMoney(text)).toBeNull();
  });
});
