import { Currency, type StatementLineKind } from '../../../platform/db/index.js';
import { readCsv, type CsvRecord } from '../../../platform/csv/index.js';
import { validationError } from '../../../platform/errors/index.js';
import { MAX_AMOUNT_MINOR, type Minor } from '../../../platform/money/index.js';

/** One operation at the provider, as its statement tells it. */
export interface StatementLine {
  /** The provider's own id of the operation. */
  lineRef: string;
  kind: StatementLineKind;
  /** The provider's id of the payment or payout; of a fee, where none is given, the operation itself. */
  objectId: string;
  /** Always positive: the kind says which way it went. */
  amountMinor: Minor;
  currency: Currency;
  occurredAt: Date;
}

/** The columns of the file, each under its English or its Russian heading, in any order. */
const HEADINGS = {
  operation: 'операция',
  kind: 'вид',
  object: 'объект',
  amount: 'сумма',
  currency: 'валюта',
  time: 'время',
} as const;
type Column = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as Column[];

const KINDS: Record<string, StatementLineKind> = {
  payment: 'PAYMENT',
  платеж: 'PAYMENT',
  chargeback: 'CHARGEBACK',
  'возврат платежа': 'CHARGEBACK',
  payout: 'PAYOUT',
  выплата: 'PAYOUT',
  payout_return: 'PAYOUT_RETURN',
  'возврат выплаты': 'PAYOUT_RETURN',
  fee: 'FEE',
  комиссия: 'FEE',
};

/** Somebody who chose the wrong file need not read of each of its lines. */
const MOST_COMPLAINTS = 50;

/**
 * @returns the lines of the file, at least one
 * @throws VALIDATION_ERROR with `content.<line of the file>.<column>`; nothing of a bad file is used
 */
export function parseStatement(content: string): StatementLine[] {
  const [heading, ...records] = readCsv(content);
  if (!heading) throw validationError({ content: ['isNotEmpty'] });
  const places = placesOf(heading);
  if (records.length === 0) throw validationError({ content: ['isNotEmpty'] });
  const complaints = new Complaints();
  const seen = new Set<string>();
  const lines = records.map((record) => {
    const line = parseLine(record, places, complaints);
    if (seen.has(line.lineRef)) complaints.add(record, 'operation', 'isUnique');
    seen.add(line.lineRef);
    return line;
  });
  complaints.throwIfAny();
  return lines;
}

class Complaints {
  private readonly fields: Record<string, string[]> = {};

  add({ line }: CsvRecord, column: Column, rule: string): undefined {
    if (Object.keys(this.fields).length < MOST_COMPLAINTS) this.fields[`content.${line}.${column}`] = [rule];
  }

  throwIfAny(): void {
    if (Object.keys(this.fields).length > 0) throw validationError(this.fields);
  }
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function placesOf(heading: CsvRecord): Record<Column, number> {
  const titles = heading.cells.map(plain);
  const placeOf = (column: Column) =>
    titles.findIndex((title) => title === column || title === HEADINGS[column]);
  const missing = COLUMNS.filter((column) => placeOf(column) === -1);
  if (missing.length > 0) {
    throw validationError(
      Object.fromEntries(missing.map((column) => [`content.${heading.line}.${column}`, ['isDefined']])),
    );
  }
  return Object.fromEntries(COLUMNS.map((column) => [column, placeOf(column)])) as Record<Column, number>;
}

function parseLine(record: CsvRecord, places: Record<Column, number>, complaints: Complaints): StatementLine {
  const cell = (column: Column): string => record.cells[places[column]] ?? '';
  const read = <T>(column: Column, parse: (text: string) => T | undefined, rule: string): T =>
    (parse(cell(column)) ?? complaints.add(record, column, rule)) as T;
  const lineRef = read('operation', parseId, 'isId');
  const kind = read('kind', (text) => KINDS[plain(text)], 'isIn');
  const ownObject = kind === 'FEE' && cell('object') === '' ? lineRef : undefined;
  return {
    lineRef,
    kind,
    objectId: ownObject ?? read('object', parseId, 'isId'),
    amountMinor: read('amount', parseAmount, 'isMoney'),
    currency: read('currency', parseCurrency, 'isIn'),
    occurredAt: read('time', parseTime, 'isDate'),
  };
}

const parseId = (text: string): string | undefined => (/^[\x21-\x7e]{1,200}$/.test(text) ? text : undefined);

const parseCurrency = (text: string): Currency | undefined =>
  Object.values(Currency).find((currency) => currency === text.toUpperCase());

/** «1234,5», «1 234.50»: up to two digits after a comma or a point; spaces may group thousands. */
function parseAmount(text: string): Minor | undefined {
  const [, whole, fraction = ''] =
    /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[ \u00a0\u202f]/g, '')) ?? [];
  if (whole === undefined) return undefined;
  const amountMinor = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return amountMinor > 0n && amountMinor <= MAX_AMOUNT_MINOR ? amountMinor : undefined;
}

const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;
const RUSSIAN = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2})(?::(\d{2}))?$/;

/** ISO 8601 with its offset, or «24.11.2026 12:30:00» as Moscow's clocks show it. */
function parseTime(text: string): Date | undefined {
  const [, day, month, year, time, seconds = '00'] = RUSSIAN.exec(text) ?? [];
  const iso = day ? `${year}-${month}-${day}T${time}:${seconds}+03:00` : ISO.test(text) ? text : '';
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) || !isDayOfMonth(iso) ? undefined : moment;
}

/** JavaScript reads the 30th of February as the 2nd of March. */
function isDayOfMonth(iso: string): boolean {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
