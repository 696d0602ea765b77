import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { Clock, later } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';

export interface ReceivedUpdate {
  botId: bigint;
  updateId: bigint;
  lane: bigint;
  /** JSON as it came. */
  body: string;
  requestId: string;
}

export interface TakenUpdate extends ReceivedUpdate {
  /** From 1. */
  attempt: number;
}

interface Room {
  /** Lanes. */
  inHand: readonly bigint[];
  limit: number;
}

/** The only writer of `telegram_update`: what came for the bot, each once. */
@Injectable()
export class TelegramInbox {
  constructor(private readonly clock: Clock) {}

  /** A repeat of a stored update changes nothing. @returns whether any is new */
  async store(tx: Tx, updates: readonly ReceivedUpdate[]): Promise<boolean> {
    const receivedAt = this.clock.now();
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('telegramUpdate')
      .values(updates.map((update) => ({ ...update, receivedAt })))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added! > 0n;
  }

  /**
   * The oldest waiting update of each lane, where it is held no longer, but of those `inHand`; the oldest of these
   * first. Their attempts are counted and committed before they are handled, so that one which ends the process does
   * not come back for ever. Only the holder of the bot's lease takes any, so no row is locked for long.
   */
  async takeDue(tx: Tx, botId: bigint, room: Room): Promise<TakenUpdate[]> {
    const { rows } = await takeDueQuery(botId, this.clock.now(), room).execute(tx);
    return rows;
  }

  /** It is to be handled again, and its lane waits for that. Only its taker, who holds the lease, says so. */
  async postpone(
    tx: Tx,
    { botId, updateId, attempt }: TakenUpdate,
    { waitMs, counts }: { waitMs: number; counts: boolean },
  ): Promise<void> {
    await tx
      .updateTable('telegramUpdate')
      .set({ heldUntil: later(this.clock.now(), waitMs), attempts: counts ? attempt : attempt - 1 })
      .where('botId', '=', botId)
      .where('updateId', '=', updateId)
      .where('handledAt', 'is', null)
      .where('attempts', '=', attempt)
      .execute();
  }

  /** What people wrote goes with it, and where; the number stays, to know a repeat by. */
  async markHandled(tx: Tx, { botId, updateId }: TakenUpdate): Promise<void> {
    await tx
      .updateTable('telegramUpdate')
      .set({ handledAt: this.clock.now(), heldUntil: null, body: null, lane: 0n })
      .where('botId', '=', botId)
      .where('updateId', '=', updateId)
      .where('handledAt', 'is', null)
      .execute();
  }

  /**
   * Those that were handled before `before`, and those that wait since before it: of a bot that is no more, or of a
   * worker that is not there.
   * @returns how many went, at most `limit`
   */
  async removeOld(tx: Tx, before: Date, limit: number): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('telegramUpdate')
      .where((eb) =>
        eb(
          eb.refTuple('botId', 'updateId'),
          'in',
          // SKIP LOCKED: two workers that clean up at once share the work.
          eb
            .selectFrom('telegramUpdate')
            .select(['botId', 'updateId'])
            .where((where) =>
              where.or([
                where('handledAt', '<', before),
                where.and([where('handledAt', 'is', null), where('receivedAt', '<', before)]),
              ]),
            )
            .limit(limit)
            .forUpdate()
            .skipLocked()
            .$asTuple('botId', 'updateId'),
        ),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}

/** Goes from head to head through the index of lanes: a row a chat, whatever one has written or the planner believes. */
export const takeDueQuery = (botId: bigint, now: Date, { inHand, limit }: Room) => sql<TakenUpdate>`
  WITH RECURSIVE head AS (
    ${headAfter(botId)} UNION ALL SELECT next.* FROM head, LATERAL ${headAfter(botId, sql`head.lane`)} next
  ), due AS (
    SELECT update_id FROM head
    WHERE (held_until IS NULL OR held_until <= ${now}) AND lane <> ALL (${[...inHand]}::bigint[])
    ORDER BY update_id LIMIT ${limit}
  )
  UPDATE telegram_update taken SET attempts = attempts + 1 FROM due
  WHERE taken.bot_id = ${botId} AND taken.update_id = due.update_id AND taken.body IS NOT NULL -- waits still
  RETURNING bot_id, taken.update_id, lane, body, request_id, attempts AS attempt`;

/** The first update of the first lane, or of the one after. */
const headAfter = (botId: bigint, lane?: RawBuilder<unknown>) => sql`(
  SELECT lane, update_id, held_until FROM telegram_update
  WHERE bot_id = ${botId} AND handled_at IS NULL ${lane ? sql`AND lane > ${lane}` : sql``}
  ORDER BY lane, update_id LIMIT 1)`;
