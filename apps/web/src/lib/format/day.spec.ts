import { describe, expect, it } from '@jest/globals';
import { nextDay, readDay, startOfDay } from './day';

describe('days of the calendar', () => {
  it('are read only where they exist', () => {
    expect(readDay('2026-02-28')).toBe('2026-02-28');
    for (const text of ['2026-02-30', '2026-13-01', '0002-01-01', '24.11.2026', '', undefined])
      expect(readDay(text)).toBeUndefined();
  });

  it('follow one another over the ends of months and years', () => {
    expect(nextDay('2026-11-30')).toBe('2026-12-01');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
    expect(nextDay('2028-02-28')).toBe('2028-02-29');
  });

  it.each([
    ['Europe/Moscow', '2026-11-24', '2026-11-23T21:00:00.000Z'],
    ['America/New_York', '2026-11-24', '2026-11-24T05:00:00.000Z'],
    // The clocks change in the night that begins the day, and in the night after it.
    ['Europe/Warsaw', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Warsaw', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Warsaw', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('begin at midnight of %s', (zone, day, moment) => {
    expect(startOfDay(day, zone).toISOString()).toBe(moment);
  });
});
