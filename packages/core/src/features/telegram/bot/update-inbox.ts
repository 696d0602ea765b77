import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { TransactionRunner } from '../../../platform/db/index.js';
import { telegramHintChannel } from '../../../platform/queue/index.js';
import { listenForHints, type Redis } from '../../../platform/redis/index.js';
import { TelegramInbox, type TakenUpdate } from '../telegram-inbox.repository.js';
import { TelegramLine } from '../telegram-line.js';
import { askedWaitMs } from './update-failure.js';
import type { HandleUpdate, UpdateSource } from './update-source.js';
import { WANTED_UPDATES } from './wanted-updates.js';

const LOOK_MS = 500;

/** Updates that the webhook has stored. A hint ends the pause between two looks; losing it costs that pause. */
@Injectable()
export class UpdateInbox implements UpdateSource {
  private readonly api: Api | undefined;
  private hints: Redis | undefined;
  private wakeUp = new AbortController();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram' | 'queuePrefix' | 'redisUrl'>,
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
    line: TelegramLine,
  ) {
    this.api = line.createApi();
  }

  /** One connection: Telegram then sends an update only when the one before it was taken, so they keep their order. */
  async open(): Promise<void> {
    const { url, secret } = this.config.telegram!.webhook!;
    const options = { secret_token: secret, allowed_updates: WANTED_UPDATES, max_connections: 1 };
    await this.api!.setWebhook(url.href, options);
    const channel = telegramHintChannel(this.config.queuePrefix);
    this.hints ??= listenForHints(this.config, channel, () => this.wakeUp.abort());
  }

  async take(handle: HandleUpdate, waitSec: number, signal: AbortSignal): Promise<number> {
    this.wakeUp = new AbortController(); // before the look, so that no hint falls between it and the pause
    const update = await this.transactions.run((tx) => this.inbox.takeNext(tx, this.config.telegram!.botId));
    if (update) {
      await this.hand(handle, update);
      return 1;
    }
    const woken = AbortSignal.any([signal, this.wakeUp.signal]);
    await delay(Math.min(LOOK_MS, waitSec * SECOND), undefined, { signal: woken }).catch(() => undefined);
    return 0;
  }

  async close(): Promise<void> {
    this.hints?.disconnect();
    this.hints = undefined;
  }

  /** A crash between the two repeats the update, as Telegram would; every act of the bot bears that. */
  private async hand(handle: HandleUpdate, update: TakenUpdate): Promise<void> {
    try {
      await handle(JSON.parse(update.body) as Update, update);
    } catch (error) {
      // Whoever was told to wait has not failed.
      if (askedWaitMs(error) !== undefined)
        await this.transactions.run((tx) => this.inbox.giveBack(tx, update));
      throw error;
    }
    await this.transactions.run((tx) => this.inbox.markHandled(tx, update));
  }
}
