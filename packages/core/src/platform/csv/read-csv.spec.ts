import { readCsv } from './index.js';

const cells = (text: string): string[][] => readCsv(text).map((record) => record.cells);

describe('reading a CSV file', () => {
  it.each([';', ',', '\t'])('tells the separator %j by the heading', (separator) => {
    const line = (...texts: string[]) => texts.join(separator);
    expect(cells(`${line('a', 'b')}\n${line('1', '2')}`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('takes quotes, separators and line feeds inside quoted cells', () => {
    expect(cells('a;b\n"x;""y""";" z "\n"two\nlines";1')).toEqual([
      ['a', 'b'],
      ['x;"y"', 'z'],
      ['two\nlines', '1'],
    ]);
  });

  it('does not mind the mark of UTF-8, CRLF, spaces and empty lines', () => {
    expect(cells('\ufeffa; b \r\n\r\n 1 ;2\r\n;\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty cells, the last one too', () => {
    expect(cells('a;b;c\n1;;\n;;3')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', '3'],
    ]);
    expect(cells('a;b\n1;')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('says on which line of the file a record begins', () => {
    expect(readCsv('a;b\n"x\ny";1\n\n2;3').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('takes the rest into a cell whose quote nobody closed', () => {
    expect(cells('a;b\n1;"2\n3;4')).toEqual([
      ['a', 'b'],
      ['1', '"2\n3;4'],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(readCsv('')).toEqual([]);
    expect(readCsv('\ufeff\r\n')).toEqual([]);
  });

  it.each(['"', '"""""x;', '"a;\n', ' ;'])('takes time in proportion to the file, of %j too', (piece) => {
    const startedAt = performance.now();
    readCsv(`a;b\n${piece.repeat(250_000 / piece.length)}`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
