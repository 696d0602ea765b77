import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock, later } from '../clock/index.js';
import type { Tx } from '../db/index.js';
import { MAX_ATTEMPTS, backoffMs } from './backoff.js';
import type { EventJob } from '../queue/index.js';
import type { ConsumedEvent } from './consumer.js';

/** `type` is whatever an older or newer release wrote; only a registered consumer's types are events to us. */
export interface DrivenEvent {
  event: Omit<ConsumedEvent, 'type' | 'payload'> & { type: string; payload: unknown };
  /** Failures so far. */
  attempts: number;
}

export interface Failure {
  attempts: number;
  dead: boolean;
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
      .returning(['outboxEvent.id', 'outboxEvent.drives', 'outboxEvent.seq', 'outboxEvent.requestId'])
      .execute();
    return rows
      .sort((a, b) => Number(a.seq - b.seq))
      .map(({ id, drives, requestId }) => ({ eventId: id, drive: drives, requestId }));
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

  /** The event, unless it is finished, gone, or driven anew since: then there is nothing to do in this drive. */
  async findDriven(tx: Tx, { eventId, drive }: EventJob): Promise<DrivenEvent | undefined> {
    const row = await tx
      .selectFrom('outboxEvent')
      .select(['id', 'type', 'aggregateId', 'payload', 'requestId', 'createdAt', 'attempts'])
      .where('id', '=', eventId)
      .where('drives', '=', drive)
      .where('doneAt', 'is', null)
      .where('deadAt', 'is', null)
      .executeTakeFirst();
    if (!row) return undefined;
    const { attempts, ...event } = row;
    return { event, attempts };
  }

  /**
   * Locks the event's row for the transaction of a consumer. The loser of two drives finds it locked or
   * superseded and steps back; a relay cannot claim the event while a consumer is at work.
   * @returns false when this drive may not work on the event
   */
  async lockForConsumption(tx: Tx, { eventId, drive }: EventJob): Promise<boolean> {
    const row = await tx
      .selectFrom('outboxEvent')
      .select('id')
      .where('id', '=', eventId)
      .where('drives', '=', drive)
      .where('doneAt', 'is', null)
      .where('deadAt', 'is', null)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    return row !== undefined;
  }

  /** @returns false when this consumer has had the event before */
  async recordConsumption(tx: Tx, consumer: string, eventId: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('consumption')
      .values({ consumer, eventId, consumedAt: this.clock.now() })
      .onConflict((conflict) => conflict.columns(['eventId', 'consumer']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /**
   * Done only when each of `consumers` has committed; an event that nobody consumes is done at once.
   * @returns hasSuccessor: another event of the aggregate was waiting for this one
   */
  async markDone(tx: Tx, eventId: string, consumers: readonly string[]): Promise<{ hasSuccessor: boolean }> {
    const { rows } = await sql<{ hasSuccessor: boolean }>`
      UPDATE outbox_event AS event SET done_at = ${this.clock.now()}, claimed_until = NULL, last_error = NULL
      WHERE id = ${eventId} AND done_at IS NULL
        AND (SELECT count(*) FROM consumption WHERE event_id = ${eventId} AND consumer = ANY (${[...consumers]})) = ${consumers.length}
      RETURNING EXISTS (
        SELECT FROM outbox_event AS later
        WHERE later.aggregate_id = event.aggregate_id AND later.seq > event.seq
          AND later.done_at IS NULL AND later.dead_at IS NULL
      ) AS has_successor`.execute(tx);
    return rows[0] ?? { hasSuccessor: false };
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
