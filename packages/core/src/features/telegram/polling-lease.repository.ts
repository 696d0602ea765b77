import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';

/** The only writer of `telegram_poller`. */
@Injectable()
export class PollingLeases {
  constructor(private readonly clock: Clock) {}

  /** @returns false while somebody else holds it: of two who come at once one updates, the other sees that */
  async hold(tx: Tx, botId: bigint, holderId: string, forMs: number): Promise<boolean> {
    const now = this.clock.now();
    const lease = { holderId, heldUntil: later(now, forMs) };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('telegramPoller')
      .values({ botId, ...lease })
      .onConflict((conflict) =>
        conflict
          .column('botId')
          .doUpdateSet(lease)
          .where((where) =>
            where.or([
              where('telegramPoller.holderId', '=', holderId),
              where('telegramPoller.heldUntil', '<=', now),
            ]),
          ),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async release(tx: Tx, botId: bigint, holderId: string): Promise<void> {
    await tx
      .deleteFrom('telegramPoller')
      .where('botId', '=', botId)
      .where('holderId', '=', holderId)
      .execute();
  }
}
