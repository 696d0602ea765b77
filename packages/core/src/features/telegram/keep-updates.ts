import { Inject, Injectable } from '@nestjs/common';
import type { Update } from 'grammy/types';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { telegramHintChannel } from '../../platform/queue/index.js';
import { REDIS, type Redis } from '../../platform/redis/index.js';
import { TelegramInbox } from './telegram-inbox.repository.js';
import { laneOf } from './update-lane.js';

export interface KeptUpdate {
  update: Update;
  /** JSON of it. */
  body: string;
  requestId: string;
}

/**
 * Puts updates into the inbox, all or none, each once: a repeat of one that was ever stored changes nothing. Whoever
 * handles them is told at once; where that is lost, he looks twice a second.
 */
@Injectable()
export class KeepUpdates {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram' | 'queuePrefix'>,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  async execute(updates: readonly KeptUpdate[]): Promise<void> {
    if (updates.length === 0) return;
    const { botId } = this.config.telegram!;
    const rows = updates.map(({ update, ...kept }) => ({
      ...kept,
      botId,
      updateId: BigInt(update.update_id),
      lane: laneOf(update),
    }));
    const isNew = await this.transactions.run((tx) => this.inbox.store(tx, rows));
    if (isNew) this.redis.publish(telegramHintChannel(this.config.queuePrefix), '').catch(() => undefined);
  }
}
