import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';

export interface ReceivedUpdate {
  botId: bigint;
  updateId: bigint;
  /** JSON as it came. */
  body: string;
  requestId: string;
}

export interface TakenUpdate extends ReceivedUpdate {
  /** From 1. */
  attempt: number;
}

/** The only writer of `telegram_update`: what came by the webhook, each once. */
@Injectable()
export class TelegramInbox {
  constructor(private readonly clock: Clock) {}

  /** A repeat of a stored update changes nothing. @returns whether it is new */
  async store(tx: Tx, update: ReceivedUpdate): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('telegramUpdate')
      .values({ ...update, receivedAt: this.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /**
   * The oldest one that waits. Its attempt is counted and committed before it is handled, so that one which ends the
   * process does not come back for ever. Only the holder of the bot's lease takes any, so no row is locked for long.
   */
  async takeNext(tx: Tx, botId: bigint): Promise<TakenUpdate | undefined> {
    const row = await tx
      .updateTable('telegramUpdate')
      .set({ attempts: sql`attempts + 1` })
      .where('botId', '=', botId)
      .where('updateId', '=', (query) =>
        query
          .selectFrom('telegramUpdate')
          .select('updateId')
          .where('botId', '=', botId)
          .where('handledAt', 'is', null)
          .orderBy('updateId')
          .limit(1),
      )
      .where('handledAt', 'is', null)
      .returning(['botId', 'updateId', 'body', 'requestId', 'attempts as attempt'])
      .executeTakeFirst();
    return row && { ...row, body: row.body! }; // the check telegram_update_body
  }

  /** Takes back the attempt of an update that is to be handled later. Only its taker, who holds the lease, does so. */
  async giveBack(tx: Tx, { botId, updateId, attempt }: TakenUpdate): Promise<void> {
    await tx
      .updateTable('telegramUpdate')
      .set({ attempts: attempt - 1 })
      .where('botId', '=', botId)
      .where('updateId', '=', updateId)
      .where('attempts', '=', attempt)
      .execute();
  }

  /** What people wrote goes with it; the number stays, to know a repeat by. */
  async markHandled(tx: Tx, { botId, updateId }: Pick<ReceivedUpdate, 'botId' | 'updateId'>): Promise<void> {
    await tx
      .updateTable('telegramUpdate')
      .set({ handledAt: this.clock.now(), body: null })
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
