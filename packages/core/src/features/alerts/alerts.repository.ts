import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { toStored, type AlertFilter } from './alert-filter.js';

export interface AlertFields {
  name: string;
  filters: AlertFilter;
  /** Labels that a job must have; they narrow down the candidates before the filters are compared in full. */
  requires: string[];
}

/** The only writer of `saved_search` and `saved_search_hit`. */
@Injectable()
export class AlertsRepository {
  constructor(private readonly clock: Clock) {}

  /** Counting and adding of one creator's alerts go one after another: the row of the user stands for the list. */
  async lockListOf(tx: Tx, creatorId: string): Promise<number> {
    await tx.selectFrom('appUser').select('id').where('id', '=', creatorId).forNoKeyUpdate().execute();
    const { count } = await tx
      .selectFrom('savedSearch')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('creatorId', '=', creatorId)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async insert(tx: Tx, alert: AlertFields & { id: string; creatorId: string }): Promise<void> {
    const now = this.clock.now();
    await tx
      .insertInto('savedSearch')
      .values({ ...alert, filters: toJson(alert.filters), createdAt: now, updatedAt: now })
      .execute();
  }

  /** @throws NOT_FOUND also for somebody else's */
  async update(
    tx: Tx,
    own: { id: string; creatorId: string },
    { filters, ...changes }: Partial<AlertFields & { isActive: boolean }>,
  ): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('savedSearch')
      .set({ ...changes, ...(filters && { filters: toJson(filters) }), updatedAt: this.clock.now() })
      .where('id', '=', own.id)
      .where('creatorId', '=', own.creatorId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw notFound();
  }

  /** Off where it was on and the other way round, in one statement: two presses at once make two turns. @throws NOT_FOUND */
  async toggle(tx: Tx, own: { id: string; creatorId: string }): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('savedSearch')
      .set((eb) => ({ isActive: eb.not('isActive'), updatedAt: this.clock.now() }))
      .where('id', '=', own.id)
      .where('creatorId', '=', own.creatorId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw notFound();
  }

  /** With its hits. @throws NOT_FOUND also for somebody else's */
  async delete(tx: Tx, own: { id: string; creatorId: string }): Promise<void> {
    const { numDeletedRows } = await tx
      .deleteFrom('savedSearch')
      .where('id', '=', own.id)
      .where('creatorId', '=', own.creatorId)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw notFound();
  }

  /**
   * Notes that these alerts met the job. The key (search, job) makes a repeat, also of an edited job that was
   * approved again, write nothing; an alert deleted meanwhile is left out.
   * @returns creators who have not been told of this job before
   */
  async insertHits(tx: Tx, jobId: string, searchIds: string[]): Promise<string[]> {
    const { rows } = await sql<{ creatorId: string }>`
      WITH told AS (
        SELECT creator_id FROM saved_search_hit JOIN saved_search ON saved_search.id = search_id WHERE job_id = ${jobId}
      ), met AS (
        INSERT INTO saved_search_hit (search_id, job_id, created_at)
        SELECT id, ${jobId}, ${this.clock.now()} FROM saved_search WHERE id = ANY (${searchIds}) FOR KEY SHARE
        ON CONFLICT DO NOTHING RETURNING search_id
      )
      SELECT DISTINCT creator_id FROM met JOIN saved_search ON saved_search.id = met.search_id
      WHERE creator_id NOT IN (SELECT creator_id FROM told)`.execute(tx);
    return rows.map(({ creatorId }) => creatorId);
  }
}

const toJson = (filters: AlertFilter) => sql<string>`${JSON.stringify(toStored(filters))}::jsonb`;
