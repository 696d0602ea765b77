import { decimalText, type Minor } from '../money/index.js';

/** A bigint is an amount in minor units; counters are numbers. */
export type CsvCell = string | number | Minor | Date | null;

export interface CsvColumn<T> {
  title: string;
  cell: (row: T) => CsvCell;
}

/** Lets spreadsheet programs see UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A file as Russian spreadsheet programs open it: UTF-8 with its mark, `;` between cells, CRLF, decimal comma,
 * every cell quoted. Texts that look like formulas are kept from being run.
 */
export async function* csvLines<T>(
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(columns.map(({ title }) => title));
  for await (const row of rows) yield line(columns.map(({ cell }) => written(cell(row))));
}

const line = (cells: string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`;

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'bigint') return decimalText(cell);
  if (typeof cell === 'number') return String(cell);
  return cell instanceof Date ? cell.toISOString() : harmless(cell);
}

/** A cell that starts like a formula would be run by the spreadsheet that opens the file. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
