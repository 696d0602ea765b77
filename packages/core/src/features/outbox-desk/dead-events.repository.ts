import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';

@Injectable()
export class DeadEventsRepository {
  constructor(private readonly clock: Clock) {}

  async lockForUpdate(tx: Tx, id: string) {
    return tx
      .selectFrom('outboxEvent')
      .select(['attempts', 'lastError', 'doneAt', 'deadAt'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }

  /** `lastError` stays until the event succeeds: it says why it had to be revived. */
  async revive(tx: Tx, id: string): Promise<void> {
    await tx
      .updateTable('outboxEvent')
      .set({ deadAt: null, attempts: 0, claimedUntil: null, nextAttemptAt: this.clock.now() })
      .where('id', '=', id)
      .execute();
  }
}
