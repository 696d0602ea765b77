import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import type { ReconciliationRun, Tx } from '../../../platform/db/index.js';
import type { Difference } from './reconciliation.queries.js';

export type RunRow = Omit<Selectable<ReconciliationRun>, 'differences'> & { differences: Difference[] };

/** How many differences of one check are kept with a run; all of them are counted. */
const MOST_KEPT = 100;

@Injectable()
export class RunsRepository {
  /**
   * Of two runs of one night the second finds the night taken and is not stored.
   * @returns whether it was
   */
  async insert(tx: Tx, { differences, ...run }: RunRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('reconciliationRun')
      .values({ ...run, differences: sql`${JSON.stringify(firstOfEach(differences))}::jsonb` })
      .onConflict((clash) => clash.column('night').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** Runs without differences that finished before. @returns how many went */
  async removeCleanBefore(tx: Tx, moment: Date): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('reconciliationRun')
      .where('count', '=', 0)
      .where('startedAt', '<', moment)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}

function firstOfEach(differences: Difference[]): Difference[] {
  return [...Map.groupBy(differences, ({ check }) => check).values()].flatMap((own) =>
    own.slice(0, MOST_KEPT),
  );
}
