export interface LineError {
  line: number;
  column: string;
  rule: string;
}

const PLACE = /^content\.(\d+)\.(\w+)$/;

/** What the API found wrong in a file, in the order of its lines; what is no place in the file is left out. */
export function lineErrorsOf(fields: Record<string, string[]>): LineError[] {
  return Object.entries(fields)
    .flatMap(([path, rules]) => {
      const [, line, column] = PLACE.exec(path) ?? [];
      return line && column ? [{ line: Number(line), column, rule: rules[0] ?? '' }] : [];
    })
    .sort((a, b) => a.line - b.line);
}
