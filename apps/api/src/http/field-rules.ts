import { ValidateBy } from 'class-validator';

// Everything below U+0020 but line feed and tab, and the C1 set: invisible, and NUL is refused by Postgres.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const rule = (name: string, holds: (value: unknown) => boolean, each = false): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value) => holds(value) } }, { each });

const isText = (value: unknown): value is string => typeof value === 'string';

/** Well-formed Unicode without control characters; line feed and tab are welcome. */
export const PlainText = (each = false) =>
  rule('plainText', (value) => isText(value) && value.isWellFormed() && !CONTROL.test(value), each);

/** As it comes from an editor of any system: carriage returns and the mark of UTF-8, too. */
export const FileText = () =>
  rule(
    'plainText',
    (value) => isText(value) && value.isWellFormed() && !CONTROL.test(value.replaceAll('\r', '')),
  );

/** Counts what is left of the text without surrounding space: a title of spaces is no title. */
export const TrimmedMin = (min: number, each = false) =>
  rule('minLength', (value) => isText(value) && value.trim().length >= min, each);

export const WebUrl = (each = false) => rule('isUrl', (value) => isText(value) && isWebUrl(value), each);

/** @param value a bigint once MoneyField has read it; anything else was not a JSON integer */
export const MinorUnits = (min: bigint, max: bigint) =>
  rule('isMoney', (value) => typeof value === 'bigint' && value >= min && value <= max);

function isWebUrl(value: string): boolean {
  if (/\s/.test(value) || CONTROL.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && !username && !password && hostname !== '';
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** An ISO 8601 date or moment with offset; undefined for what is not one, the 30th of February included. */
export function parseIsoDate(text: string): Date | undefined {
  const [, year, month, day] = ISO.exec(text) ?? [];
  const date = new Date(text);
  if (!day || Number.isNaN(date.getTime())) return undefined;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= daysInMonth ? date : undefined;
}
