import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Api } from 'grammy';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { KeepUpdates } from '../keep-updates.js';
import { TelegramLine } from '../telegram-line.js';

const POLL_SEC = 25;
/** For the way there and back. */
const SPARE_SEC = 4;
/** Of all that Telegram could tell the bot. */
const WANTED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;

/**
 * Fills the inbox: by long polling, or, where a webhook is set, by making Telegram send them there. A poll confirms
 * what was stored after the one before it; what comes again, after a crash or to another process, is known by its number.
 */
@Injectable()
export class UpdateReceiver {
  private readonly api: Api | undefined;
  private offset = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
    private readonly keeping: KeepUpdates,
    private readonly ids: Ids,
    line: TelegramLine,
  ) {
    this.api = line.createApi(POLL_SEC + SPARE_SEC);
  }

  /** Makes Telegram send them this way. */
  async open(): Promise<void> {
    const { webhook } = this.config.telegram!;
    if (!webhook) return void (await this.api!.deleteWebhook());
    // One connection: Telegram then sends an update only when the one before it was stored, so they keep their order.
    const options = { secret_token: webhook.secret, allowed_updates: WANTED_UPDATES, max_connections: 1 };
    await this.api!.setWebhook(webhook.url.href, options);
  }

  /**
   * Stores what waits at Telegram; where nothing does, waits for it a while.
   * @returns how many came this way
   */
  async receive(signal: AbortSignal, waitSec = POLL_SEC): Promise<number> {
    if (!this.config.telegram!.webhook) return this.poll(signal, waitSec);
    await delay(waitSec * SECOND, undefined, { signal });
    return 0;
  }

  private async poll(signal: AbortSignal, timeout: number): Promise<number> {
    const options = { offset: this.offset, timeout, allowed_updates: WANTED_UPDATES };
    const updates = await this.api!.getUpdates(options, signal as never);
    await this.keeping.execute(
      updates.map((update) => ({ update, body: JSON.stringify(update), requestId: this.ids.next() })),
    );
    const last = updates.at(-1);
    if (last) this.offset = last.update_id + 1;
    return updates.length;
  }
}
