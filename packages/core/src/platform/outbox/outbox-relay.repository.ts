import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock, later } from '../clock/index.js';
import { prepared, type Tx } from '../db/index.js';
import { MAX_ATTEMPTS, backoffMs } from './backoff.js';
import type { EventJob } from '../queue/index.js';
import type { ConsumedEvent } from './consumer.js';

export interface Failure {
  attempts: number;
  dead: boolean;
}

export interface Taken {
  event: ConsumedEvent;
  /** Of the consumers, those that have not had the event before. */
  fresh: string[];
  /** Another event of the aggregate was waiting for this one, which is done now. */
  hasWaiting: boolean;
}

/** The relay's and the consumers' side of `outbox_event`; `Outbox` is the writers' side. */
@Injectable()
export class OutboxRelayRepository {
  constructor(private readonly clock: Clock) {}

  /**
   * Takes up to `limit` due events for `leaseMs`. Of each aggregate only the oldest unfinished event is
   * taken, so that a retry holds back what came after it; a dead event holds back nothing.
   *
   * Never "id greater than the last seen": ids commit out of order. SKIP LOCKED passes over what another
   * relay is claiming and what a consumer is working on at this moment, however old its claim.
   */
  async claimDue(tx: Tx, limit: number, leaseMs: number): Promise<EventJob[]> {
    const now = this.clock.now();
    const rows = await tx
      .with('due', (db) =>
        db
          .selectFrom('outboxEvent as event')
          .select('event.id')
          .where('event.doneAt', 'is', null)
          .where('event.deadAt', 'is', null)
          .where('event.nextAttemptAt', '<=', now)
          .where((where) =>
            where.or([where('event.claimedUntil', 'is', null), where('event.claimedUntil', '<=', now)]),
          )
          .where((where) =>
            where.not(
              where.exists(
                where
                  .selectFrom('outboxEvent as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.aggregateId', '=', 'event.aggregateId')
                  .whereRef('earlier.seq', '<', 'event.seq')
                  .where('earlier.doneAt', 'is', null)
                  .where('earlier.deadAt', 'is', null),
              ),
            ),
          )
          .orderBy('event.nextAttemptAt')
          .limit(limit)
          .forUpdate('event')
          .skipLocked(),
      )
      .updateTable('outboxEvent')
      .from('due')
      .whereRef('outboxEvent.id', '=', 'due.id')
      .set({ claimedUntil: later(now, leaseMs), drives: sql`outbox_event.drives + 1` })
      .returning([
        'outboxEvent.id as eventId',
        'outboxEvent.drives as drive',
        'outboxEvent.type',
        'outboxEvent.requestId',
        'outboxEvent.attempts',
        'outboxEvent.seq',
      ])
      .execute();
    return rows
      .sort((a, b) => Number(a.seq - b.seq))
      .map(({ seq: _seq, attempts, ...job }) => ({ ...job, attempt: attempts + 1 }));
  }

  /** Gives claims back, to be taken again after `delayMs`; a drive that was superseded meanwhile keeps its claim. */
  async release(tx: Tx, drives: readonly EventJob[], delayMs: number): Promise<void> {
    for (const { eventId, drive } of drives) {
      await tx
        .updateTable('outboxEvent')
        .set({ claimedUntil: later(this.clock.now(), delayMs) })
        .where('id', '=', eventId)
        .where('drives', '=', drive)
        .where('doneAt', 'is', null)
        .execute();
    }
  }

  /**
   * First statement of a transaction of consumers: locks the event's row, records the consumption by each of
   * `consumers` and, when all of `registered` have one by then, ends the event. It commits with their effects or not
   * at all. The loser of two drives finds the row locked or superseded and steps back; a relay cannot claim the event
   * while a consumer is at work. One statement, because round trips are what an event costs.
   * @returns undefined when this drive may not work on the event: it is finished, gone, or driven anew since
   */
  async take(
    tx: Tx,
    { eventId, drive }: EventJob,
    consumers: readonly string[],
    registered: readonly string[],
  ): Promise<Taken | undefined> {
    const now = this.clock.now();
    const { rows } = await sql<ConsumedEvent & Omit<Taken, 'event'>>`
      WITH event AS (
        SELECT id, type, aggregate_id, payload, request_id, created_at, seq FROM outbox_event
        WHERE id = ${eventId} AND drives = ${drive} AND done_at IS NULL AND dead_at IS NULL FOR UPDATE SKIP LOCKED
      ), recorded AS (
        INSERT INTO consumption (consumer, event_id, consumed_at)
        SELECT consumer, id, ${now} FROM event, unnest(${[...consumers]}::text[]) AS consumer
        ON CONFLICT (event_id, consumer) DO NOTHING RETURNING consumer
      ), ended AS (
        UPDATE outbox_event SET done_at = ${now}, claimed_until = NULL, last_error = NULL FROM event
        WHERE outbox_event.id = event.id AND NOT EXISTS (
          SELECT unnest(${[...registered]}::text[]) EXCEPT SELECT unnest(${[...consumers]}::text[])
          EXCEPT SELECT consumer FROM consumption WHERE event_id = event.id
        )
        RETURNING event.id
      )
      SELECT ${prepared} id, type, aggregate_id, payload, request_id, created_at,
        ARRAY (SELECT consumer FROM recorded) AS fresh,
        EXISTS (SELECT FROM ended) AND EXISTS (
          SELECT FROM outbox_event AS later
          WHERE later.aggregate_id = event.aggregate_id AND later.seq > event.seq
            AND later.done_at IS NULL AND later.dead_at IS NULL
        ) AS has_waiting
      FROM event`.execute(tx);
    if (!rows[0]) return undefined;
    const { fresh, hasWaiting, ...event } = rows[0];
    return { event: event as ConsumedEvent, fresh, hasWaiting };
  }

  /**
   * Counts a failure of a handler and sets the next attempt, or buries the event.
   * @param error what to show admins: names and codes, no data
   * @returns undefined when the drive was superseded: the failure is the other drive's to count
   */
  async markFailed(tx: Tx, { eventId, drive }: EventJob, error: string): Promise<Failure | undefined> {
    const row = await tx
      .selectFrom('outboxEvent')
      .select('attempts')
      .where('id', '=', eventId)
      .where('drives', '=', drive)
      .where('doneAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return undefined;
    const now = this.clock.now();
    const attempts = row.attempts + 1;
    const dead = attempts >= MAX_ATTEMPTS;
    await tx
      .updateTable('outboxEvent')
      .set({
        attempts,
        lastError: error,
        claimedUntil: null,
        ...(dead ? { deadAt: now } : { nextAttemptAt: later(now, backoffMs(attempts)) }),
      })
      .where('id', '=', eventId)
      .execute();
    return { attempts, dead };
  }

  /** @returns how many events that were done before `before` went, at most `limit` */
  async removeDone(tx: Tx, before: Date, limit: number): Promise<number> {
    const rows = await tx
      .deleteFrom('outboxEvent')
      .where('id', 'in', (query) =>
        // SKIP LOCKED: two workers that clean up at once share the work.
        query
          .selectFrom('outboxEvent')
          .select('id')
          .where('doneAt', '<', before)
          .orderBy('doneAt')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .returning('id')
      .execute();
    if (rows.length === 0) return 0;
    const ids = rows.map(({ id }) => id);
    await tx.deleteFrom('consumption').where('eventId', 'in', ids).execute();
    return rows.length;
  }
}
