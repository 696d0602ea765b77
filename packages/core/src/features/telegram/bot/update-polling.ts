import { Injectable } from '@nestjs/common';
import type { Api } from 'grammy';
import { TelegramLine } from '../telegram-line.js';
import { WANTED_UPDATES } from './wanted-updates.js';
import type { HandleUpdate, UpdateSource } from './update-source.js';

const POLL_SEC = 25;
/** For the way there and back. */
const SPARE_SEC = 4;
/** Few at a time, so that the lease outlives their handling. */
const BATCH = 20;

/** Long polling: an update is confirmed by the next call, when it has been handled. */
@Injectable()
export class UpdatePolling implements UpdateSource {
  private readonly api: Api | undefined;
  private offset = 0;

  constructor(line: TelegramLine) {
    this.api = line.createApi(POLL_SEC + SPARE_SEC);
  }

  async open(): Promise<void> {
    await this.api!.deleteWebhook();
  }

  async take(handle: HandleUpdate, waitSec: number, signal: AbortSignal): Promise<number> {
    const timeout = Math.min(waitSec, POLL_SEC);
    const options = { offset: this.offset, timeout, limit: BATCH, allowed_updates: WANTED_UPDATES };
    const updates = await this.api!.getUpdates(options, signal as never);
    for (const update of updates) {
      if (signal.aborted) break;
      await handle(update);
      this.offset = update.update_id + 1;
    }
    return updates.length;
  }

  /** Another poller has its own offset, and two who poll at once make Telegram refuse one of them. */
  async close(isOurs: boolean): Promise<void> {
    if (isOurs && this.offset > 0) await this.api!.getUpdates({ offset: this.offset, timeout: 0, limit: 1 });
  }
}
