import { Injectable } from '@nestjs/common';
import { LongReads, Prisma, type Sql } from '../../platform/db/index.js';
import { toPage, type Page } from '../../platform/paging/index.js';

/** How the rows of a list's statement become what is shown. */
export interface ListShape<R, V> {
  /** Sort key of a row: what the cursor holds. */
  key: (row: R) => unknown;
  view: (row: R) => V;
}

/** One statement of a list, read as a page for the screen or whole for a file, so that both show the same. */
@Injectable()
export class ListReader {
  constructor(
    private readonly prisma: Prisma,
    private readonly reads: LongReads,
  ) {}

  /** @param statement limited to one row more than `limit` */
  async page<R, V>(statement: Sql, limit: number, { key, view }: ListShape<R, V>): Promise<Page<V>> {
    return toPage(await this.prisma.$queryRaw<R[]>(statement), limit, key, view);
  }

  /** @param statement without a limit */
  async *all<R extends object, V>(statement: Sql, { view }: ListShape<R, V>): AsyncGenerator<V> {
    for await (const row of this.reads.rows<R>(statement)) yield view(row);
  }
}
