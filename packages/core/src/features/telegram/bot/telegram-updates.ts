import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { GrammyError, HttpError, type Api, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { runInContext } from '../../../platform/context/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { LOGGER, type Logger } from '../../../platform/logging/index.js';
import { PollingLease } from '../polling-lease.js';
import { TelegramLine } from '../telegram-line.js';
import { TelegramBot } from './telegram-bot.js';

const POLL_SEC = 25;
/** Few at a time, so that the lease outlives their handling. */
const BATCH = 20;
const PAUSE_MS = 2 * SECOND;
const MOST_TRIES = 5;
const WANTED = ['message', 'callback_query', 'my_chat_member'] as const;

/**
 * Fetches the bot's updates by long polling, as the one process that holds the lease, and handles them in their order.
 * An update is confirmed when it has been handled, so a crash repeats it; one that fails five times is passed over.
 */
@Injectable()
export class TelegramUpdates {
  private readonly stopped = new AbortController();
  /** Updates since the process started, for its health. */
  readonly tally = { handled: 0, failed: 0 };
  private readonly bot: Bot | undefined;
  /** As patient as a long poll has to be. */
  private readonly poller: Api | undefined;
  private running: Promise<void> | undefined;
  private offset = 0;
  private tries = 0;
  private failing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly lease: PollingLease,
    private readonly ids: Ids,
    bot: TelegramBot,
    line: TelegramLine,
  ) {
    this.bot = bot.create();
    this.poller = line.createApi(POLL_SEC + 2 * (PAUSE_MS / SECOND));
  }

  start(): void {
    if (this.bot) this.running = this.loop(this.bot);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  /** Handles what is waiting now; where another process polls, that is its work. */
  async drain(signal: AbortSignal): Promise<void> {
    if (!this.bot) return;
    if (!(await this.lease.hold(this.config.telegram!.botId))) return;
    while (!signal.aborted && (await this.poll(this.bot, 0, signal)) > 0);
    await this.leave();
  }

  private async loop(bot: Bot): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        if (await this.lease.hold(this.config.telegram!.botId)) await this.poll(bot, POLL_SEC);
        else await this.pause();
        this.failing = false;
      } catch (error) {
        if (this.stopped.signal.aborted) break;
        if (!this.failing) this.logger.warn({ error: nameOf(error) }, 'telegram updates cannot be fetched');
        this.failing = true;
        await this.pause();
      }
    }
    await this.leave().catch(() => undefined); // the lease runs out by itself
  }

  /** @returns how many updates came */
  private async poll(bot: Bot, timeout: number, signal = this.stopped.signal): Promise<number> {
    if (!bot.isInited()) {
      await bot.init();
      await bot.api.deleteWebhook();
    }
    const options = { offset: this.offset, timeout, limit: BATCH, allowed_updates: WANTED };
    const updates = await this.poller!.getUpdates(options, signal as never);
    for (const update of updates) {
      if (signal.aborted) break;
      await this.handle(bot, update);
      this.offset = update.update_id + 1;
    }
    return updates.length;
  }

  /** @throws when the update is to be handled again */
  private async handle(bot: Bot, update: Update): Promise<void> {
    await runInContext({ requestId: this.ids.next() }, async () => {
      try {
        await bot.handleUpdate(update);
        this.tries = 0;
        this.tally.handled += 1;
      } catch (error) {
        this.tries += 1;
        this.tally.failed += 1;
        this.logger.warn({ error: nameOf(error), attempt: this.tries }, 'telegram update failed');
        if (this.tries < MOST_TRIES) throw error;
        this.tries = 0;
      }
    });
  }

  /** Confirms what was handled, so that nobody handles it again, and lets another process poll. */
  private async leave(): Promise<void> {
    if (this.offset > 0) await this.bot!.api.getUpdates({ offset: this.offset, timeout: 0, limit: 1 });
    await this.lease.release(this.config.telegram!.botId);
  }

  private async pause(): Promise<void> {
    await delay(PAUSE_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}

/** Class and code alone: messages quote texts and addresses with the token. */
function nameOf(error: unknown): string {
  const cause = (error as { error?: unknown }).error ?? error; // grammY wraps what a handler throws
  if (cause instanceof GrammyError) return `TELEGRAM_${cause.error_code} ${cause.method}`;
  if (cause instanceof HttpError) return 'NO_ANSWER';
  return cause instanceof Error ? cause.name : typeof cause;
}
