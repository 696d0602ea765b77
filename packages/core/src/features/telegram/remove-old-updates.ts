import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { TelegramInbox } from './telegram-inbox.repository.js';

/** Telegram repeats an update for a day (https://core.telegram.org/bots/api#getting-updates). */
const KEPT_FOR_MS = 3 * DAY;

/**
 * Retention of the bot's updates, handled or not: Telegram itself forgets after a day what nobody took, and what people
 * wrote stays no longer here.
 */
@Injectable()
export class RemoveOldUpdates {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.runInBatches((tx, limit) => this.inbox.removeOld(tx, before, limit));
  }
}
