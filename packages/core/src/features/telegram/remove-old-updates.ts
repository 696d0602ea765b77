import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { TelegramInbox } from './telegram-inbox.repository.js';

/** Telegram repeats an update for a day (https://core.telegram.org/bots/api#getting-updates). */
const KEPT_FOR_MS = 3 * DAY;
const BATCH = 500;

/**
 * Retention of the bot's updates, handled or not: Telegram itself forgets after a day what nobody took, and what people
 * wrote stays no longer here. Small batches, a transaction each.
 */
@Injectable()
export class RemoveOldUpdates {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
  ) {}

  /** @returns how many went */
  async execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.transactions.run((tx) => this.inbox.removeOld(tx, before, BATCH));
    }
    return total;
  }
}
