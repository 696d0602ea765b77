import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { csvLines, type CsvColumn } from '@dubl/core/platform/csv';

/**
 * A download of all rows. The first one is fetched before anything is answered, so that a refusal or an
 * outage still gets its envelope; what breaks later can only cut the connection.
 * @param name of the file, without its ending; Latin letters
 */
export async function csvFile<T>(
  name: string,
  columns: readonly CsvColumn<T>[],
  rows: Iterable<T> | AsyncIterable<T>,
): Promise<StreamableFile> {
  const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const first = await source.next();
  const file = Readable.from(csvLines(columns, continued(first, source)));
  // A download that is broken off, even before its first line was asked for, lets go of what the rows hold.
  file.once('close', () => void source.return?.());
  return new StreamableFile(file, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="dubl-${name}.csv"`,
  });
}

async function* continued<T>(
  first: IteratorResult<T>,
  source: AsyncIterator<T> | Iterator<T>,
): AsyncGenerator<T> {
  for (let next = first; !next.done; next = await source.next()) yield next.value;
}
