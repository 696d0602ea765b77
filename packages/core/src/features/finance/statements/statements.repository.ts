import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import type { ProviderStatement, ProviderStatementLine, Tx } from '../../../platform/db/index.js';
import { Ids } from '../../../platform/ids/index.js';
import type { StatementLine } from './statement-file.js';

export type StatementRow = Selectable<ProviderStatement>;
type LineRow = Selectable<ProviderStatementLine>;

/** A statement takes 65,535 parameters; a line has nine. */
const LINES_A_STATEMENT = 1_000;

@Injectable()
export class StatementsRepository {
  constructor(private readonly ids: Ids) {}

  /** The unique index on the file's hash decides between two imports of one file at once. */
  async insert(tx: Tx, row: StatementRow): Promise<void> {
    await tx.insertInto('providerStatement').values(row).execute();
  }

  /**
   * Stores the lines that no earlier statement of the provider has. In the order of their refs, so that two
   * imports that share lines wait for each other and never in a circle.
   * @returns the refs that were stored now
   */
  async insertLines(
    tx: Tx,
    { id: statementId, provider }: Pick<StatementRow, 'id' | 'provider'>,
    lines: readonly StatementLine[],
  ): Promise<Set<string>> {
    const stored = new Set<string>();
    const ordered = lines.toSorted((a, b) => (a.lineRef < b.lineRef ? -1 : 1));
    for (let start = 0; start < ordered.length; start += LINES_A_STATEMENT) {
      const rows = ordered
        .slice(start, start + LINES_A_STATEMENT)
        .map((line) => ({ ...line, id: this.ids.next(), statementId, provider }));
      const inserted = await tx
        .insertInto('providerStatementLine')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['provider', 'lineRef']).doNothing())
        .returning('lineRef')
        .execute();
      inserted.forEach(({ lineRef }) => stored.add(lineRef));
    }
    return stored;
  }

  /** Lines that are stored already, by their refs. */
  async findLines(
    tx: Tx,
    provider: string,
    lineRefs: string[],
  ): Promise<Pick<LineRow, 'lineRef' | 'kind' | 'objectId' | 'amountMinor' | 'currency'>[]> {
    return tx
      .selectFrom('providerStatementLine')
      .select(['lineRef', 'kind', 'objectId', 'amountMinor', 'currency'])
      .where('provider', '=', provider)
      .where(sql<boolean>`line_ref = ANY (${lineRefs}::text[])`)
      .execute();
  }
}
