import { plural, type PluralForms } from './plural';

export const DEFAULT_TIME_ZONE = 'Europe/Moscow';

const MONTHS_SHORT = [
  'янв.',
  'февр.',
  'мар.',
  'апр.',
  'мая',
  'июн.',
  'июл.',
  'авг.',
  'сент.',
  'окт.',
  'нояб.',
  'дек.',
];
const MONTHS_LONG = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

export type DateInput = string | number | Date;

interface Parts {
  year: number;
  month: number;
  day: number;
  time: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

// Only digits are taken from Intl and the words are ours: engines differ in Russian month names, and a difference
// between server and browser is a hydration fault.
function partsOf(value: DateInput, timeZone: string): Parts {
  const found: Record<string, string> = {};
  for (const part of formatterFor(timeZone).formatToParts(new Date(value))) found[part.type] = part.value;
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    time: `${found.hour}:${found.minute}`,
  };
}

/** «24 нояб., 18:30»; the year is added only where it is not the current one. */
export function formatDateTime(value: DateInput, timeZone: string, now: DateInput): string {
  return `${formatDate(value, timeZone, now)}, ${partsOf(value, timeZone).time}`;
}

/** «24 нояб.» or «24 нояб. 2025». */
export function formatDate(value: DateInput, timeZone: string, now: DateInput): string {
  const date = partsOf(value, timeZone);
  const day = `${date.day}\u00a0${MONTHS_SHORT[date.month - 1]}`;
  return date.year === partsOf(now, timeZone).year ? day : `${day} ${date.year}`;
}

/** «18:30». */
export function formatTime(value: DateInput, timeZone: string): string {
  return partsOf(value, timeZone).time;
}

/** «24 ноября 2026 г., 18:30, московское время»: the unambiguous form, for titles. */
export function formatDateTimeFull(value: DateInput, timeZone: string): string {
  const date = partsOf(value, timeZone);
  return `${date.day} ${MONTHS_LONG[date.month - 1]} ${date.year}\u00a0г., ${date.time}, ${zoneName(timeZone, value)}`;
}

/** «сегодня», «вчера» or the date: headings of days in a feed. */
export function formatDay(value: DateInput, timeZone: string, now: DateInput): string {
  const day = dayKey(value, timeZone);
  if (day === dayKey(now, timeZone)) return 'Сегодня';
  if (day === dayKey(new Date(now).getTime() - DAY, timeZone)) return 'Вчера';
  const date = partsOf(value, timeZone);
  const words = `${date.day} ${MONTHS_LONG[date.month - 1]}`;
  return date.year === partsOf(now, timeZone).year ? words : `${words} ${date.year}`;
}

/** A key that is equal for moments of one calendar day in the zone. */
export function dayKey(value: DateInput, timeZone: string): string {
  const date = partsOf(value, timeZone);
  return `${date.year}-${date.month}-${date.day}`;
}

function zoneName(timeZone: string, value: DateInput): string {
  if (timeZone === DEFAULT_TIME_ZONE) return 'московское время';
  const minutes = zoneOffsetMinutes(timeZone, value);
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${rest}` : ''}`;
}

/** Minutes by which the zone is ahead of UTC at a moment. */
export function zoneOffsetMinutes(timeZone: string, value: DateInput): number {
  const moment = Math.floor(new Date(value).getTime() / MINUTE) * MINUTE;
  const { year, month, day, time } = partsOf(moment, timeZone);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Math.round((Date.UTC(year, month - 1, day, hours, minutes) - moment) / MINUTE);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DAYS: PluralForms = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };
const HOURS: PluralForms = { one: 'час', few: 'часа', many: 'часов', other: 'часа' };
const MINUTES: PluralForms = { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' };

/** «2 дня», «36 часов», «5 минут»: a length of time in the largest unit that fits. */
export function formatSpan(milliseconds: number, wholeDaysFrom = 2): string {
  const units: [number, PluralForms][] = [
    [DAY, DAYS],
    [HOUR, HOURS],
    [MINUTE, MINUTES],
  ];
  // Rounded down: a deadline is never shown farther than it is.
  for (const [unit, forms] of units) {
    const count = Math.floor(milliseconds / unit);
    // 36 hours say more than «1 день» about the time that is left.
    if (unit === DAY && count < wholeDaysFrom) continue;
    if (count >= 1) return `${count}\u00a0${plural(count, forms)}`;
  }
  return 'минуту';
}

/** «через 2 дня», «через 5 часов», «3 часа назад», «сейчас». */
export function formatRelative(value: DateInput, now: DateInput): string {
  const distance = new Date(value).getTime() - new Date(now).getTime();
  if (Math.abs(distance) < MINUTE) return 'сейчас';
  return distance > 0 ? `через ${formatSpan(distance)}` : `${formatSpan(-distance, 1)} назад`;
}

/** How pressing a deadline is; `soon` from 24 hours on. */
export type Urgency = 'calm' | 'soon' | 'overdue';

export function urgencyOf(deadline: DateInput, now: DateInput): Urgency {
  const left = new Date(deadline).getTime() - new Date(now).getTime();
  if (left <= 0) return 'overdue';
  return left < DAY ? 'soon' : 'calm';
}

/** «через 2 дня» while there is time, «срок прошёл 3 часа назад» after. */
export function formatDeadline(deadline: DateInput, now: DateInput): string {
  const relative = formatRelative(deadline, now);
  return urgencyOf(deadline, now) === 'overdue' ? `срок прошёл ${relative}` : relative;
}
