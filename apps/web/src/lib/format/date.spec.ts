import { describe, expect, it } from '@jest/globals';
import {
  formatDateTime,
  formatDateTimeFull,
  formatDay,
  formatDeadline,
  formatRelative,
  urgencyOf,
} from './date';
import { plural } from './plural';

const now = '2026-11-23T12:00:00Z';
const moscow = 'Europe/Moscow';

describe('dates', () => {
  it('shows day, short month and time in the given zone', () => {
    expect(formatDateTime('2026-11-24T15:30:00Z', moscow, now)).toBe('24\u00a0нояб., 18:30');
    expect(formatDateTime('2026-11-24T15:30:00Z', 'Asia/Almaty', now)).toBe('24\u00a0нояб., 20:30');
  });

  it('adds the year only when it differs', () => {
    expect(formatDateTime('2027-01-02T00:00:00Z', moscow, now)).toBe('2\u00a0янв. 2027, 03:00');
  });

  it('names the zone in the full form', () => {
    expect(formatDateTimeFull('2026-11-24T15:30:00Z', moscow)).toBe(
      '24 ноября 2026\u00a0г., 18:30, московское время',
    );
    expect(formatDateTimeFull('2026-11-24T15:30:00Z', 'Asia/Almaty')).toContain('UTC+5');
  });

  it('calls the near days by name, by the calendar of the zone', () => {
    expect(formatDay('2026-11-22T22:00:00Z', moscow, now)).toBe('Сегодня');
    expect(formatDay('2026-11-22T20:00:00Z', moscow, now)).toBe('Вчера');
    expect(formatDay('2026-11-01T20:00:00Z', moscow, now)).toBe('1 ноября');
  });
});

describe('deadlines', () => {
  it('are relative in the largest unit that fits, rounded down', () => {
    expect(formatRelative('2026-11-25T12:00:00Z', now)).toBe('через 2\u00a0дня');
    expect(formatRelative('2026-11-24T18:59:00Z', now)).toBe('через 30\u00a0часов');
    expect(formatRelative('2026-11-23T12:05:30Z', now)).toBe('через 5\u00a0минут');
    expect(formatRelative('2026-11-23T09:00:00Z', now)).toBe('3\u00a0часа назад');
    expect(formatRelative('2026-11-22T00:00:00Z', now)).toBe('1\u00a0день назад');
    expect(formatRelative('2026-11-23T12:00:30Z', now)).toBe('сейчас');
  });

  it('turn urgent in the last day and say when they are past', () => {
    expect(urgencyOf('2026-11-25T12:00:00Z', now)).toBe('calm');
    expect(urgencyOf('2026-11-24T11:00:00Z', now)).toBe('soon');
    expect(urgencyOf('2026-11-23T11:00:00Z', now)).toBe('overdue');
    expect(formatDeadline('2026-11-23T09:00:00Z', now)).toBe('срок прошёл 3\u00a0часа назад');
  });
});

describe('plural', () => {
  it('follows the Russian rule', () => {
    const forms = { one: 'заказ', few: 'заказа', many: 'заказов', other: 'заказа' };
    const words = [1, 2, 5, 11, 21, 22, 25, 111, 1.5].map((n) => plural(n, forms));
    expect(words).toEqual([
      'заказ',
      'заказа',
      'заказов',
      'заказов',
      'заказ',
      'заказа',
      'заказов',
      'заказов',
      'заказа',
    ]);
  });
});
