import { zoneOffsetMinutes } from './date';

/** A day of the calendar, `2026-11-24`: what `<input type="date">` holds, in no zone yet. */
export type Day = string;

const SENSIBLE = /^20\d\d-\d\d-\d\d$/;

/** The day, or undefined where the text is none: the 30th of February, a year half typed. */
export function readDay(text: string | undefined): Day | undefined {
  if (text === undefined || !SENSIBLE.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text ? text : undefined;
}

export function nextDay(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return dayOf(date);
}

/** The moment at which the day begins in the zone. */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const at = (offset: number) => midnight - offset * 60_000;
  // The offset at the moment itself, which a change of clocks may set apart from the one at midnight UTC.
  const guess = at(zoneOffsetMinutes(timeZone, midnight));
  return new Date(at(zoneOffsetMinutes(timeZone, guess)));
}

const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
