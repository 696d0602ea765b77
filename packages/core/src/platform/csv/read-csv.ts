/** One record of a file; fields may hold line feeds, so its line is where it begins, 1 for the first. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const SEPARATORS = [';', ',', '\t'];

/**
 * Reads quoted and plain cells with LF or CRLF, with or without the mark of UTF-8. The separator is the one
 * that the heading uses most. Cells are trimmed; records without any text are left out. A quote that is never
 * closed takes the rest of the file into its cell.
 */
export function readCsv(text: string): CsvRecord[] {
  const content = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const separator = separatorOf(content.split('\n', 1)[0] ?? '');
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at < content.length; at += 1) {
    const end = endOfCell(content, at, separator);
    const cell = content.slice(at, end);
    record.cells.push(unquoted(cell.trim()));
    line += cell.split('\n').length - 1;
    at = end;
    if (content[end] === separator) continue;
    records.push(record);
    line += 1;
    record = { line, cells: [] };
  }
  if (content.endsWith(separator)) record.cells.push('');
  if (record.cells.length > 0) records.push(record);
  return records.filter(({ cells }) => cells.some((value) => value !== ''));
}

const separatorOf = (heading: string): string =>
  SEPARATORS.toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0]!;

/** Where the separator or line feed after the cell is, or the end of the content. */
function endOfCell(content: string, start: number, separator: string): number {
  let quoted = content
    .slice(start, start + 100)
    .trimStart()
    .startsWith('"');
  let at = quoted ? content.indexOf('"', start) + 1 : start;
  for (; at < content.length; at += 1) {
    if (quoted && content[at] === '"') quoted = content[at + 1] === '"' && Boolean((at += 1));
    else if (!quoted && (content[at] === separator || content[at] === '\n')) return at;
  }
  return at;
}

const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"').trim()
    : cell;
