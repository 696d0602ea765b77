import { Readable } from 'node:stream';
import { csvLines, type CsvColumn } from './index.js';

interface Row {
  name: string;
  amountMinor: bigint;
  count: number;
  at: Date | null;
}
const columns: CsvColumn<Row>[] = [
  { title: 'Имя', cell: ({ name }) => name },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'Сколько', cell: ({ count }) => count },
  { title: 'Когда', cell: ({ at }) => at },
];
const row: Row = { name: 'Чай', amountMinor: 0n, count: 0, at: null };

const written = async (...rows: Row[]): Promise<string> =>
  (await Readable.from(csvLines(columns, rows)).toArray()).join('');

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and a heading, and ends lines with CRLF', async () => {
    expect(await written()).toBe('\ufeff"Имя";"Сумма";"Сколько";"Когда"\r\n');
  });

  it.each([
    [0n, '0,00'],
    [5n, '0,05'],
    [-5n, '-0,05'],
    [123_456n, '1234,56'],
    [-1_000_000_000_000n, '-10000000000,00'],
  ])('writes %s minor units with a decimal comma', async (amountMinor, text) => {
    expect(await written({ ...row, amountMinor })).toContain(`"${text}"`);
  });

  it.each(['=1+1', '+7 900', '-1', '@SUM(A1)', '\tx'])(
    'does not let %j be run as a formula',
    async (name) => {
      expect(await written({ ...row, name })).toContain(`"'${name}"`);
    },
  );

  it('keeps quotes, separators and line feeds inside a cell', async () => {
    expect(await written({ ...row, name: 'ООО «Чай»; "Лист"\nи ко' })).toContain(
      '"ООО «Чай»; ""Лист""\nи ко"',
    );
  });

  it('writes moments in ISO 8601 and nothing for null', async () => {
    const lines = await written({ ...row, at: new Date('2026-11-24T09:30:00Z') }, row);
    expect(lines).toContain('"0";"2026-11-24T09:30:00.000Z"');
    expect(lines).toContain('"0";""');
  });
});
