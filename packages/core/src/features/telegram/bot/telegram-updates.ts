import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { runInContext } from '../../../platform/context/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { LOGGER, type Logger } from '../../../platform/logging/index.js';
import { PollingLease } from '../polling-lease.js';
import { TelegramBot } from './telegram-bot.js';
import type { HandleUpdate } from './update-source.js';
import { UpdateSources } from './update-sources.js';
import { askedWaitMs, nameOfFailure } from './update-failure.js';

const WAIT_SEC = 25;
const PAUSE_MS = 2 * SECOND;
const MOST_TRIES = 5;
/** So that the lease is renewed meanwhile. */
const LONGEST_REST_MS = 20 * SECOND;

class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/**
 * Handles the bot's updates in their order, as the one process that holds the lease: those that came by the webhook
 * where one is set, else by long polling. An update is done with when it has been handled, so a crash repeats it; one
 * that fails five times is passed over. To be told to wait is no failure: nothing is taken up before that is over.
 */
@Injectable()
export class TelegramUpdates {
  /** Updates since the process started, for its health. */
  readonly tally = { handled: 0, failed: 0 };
  private readonly stopped = new AbortController();
  private readonly bot: Bot | undefined;
  private running: Promise<void> | undefined;
  private isOpen = false;
  /** Of an update that has no count of its own. */
  private failed = { updateId: NaN, tries: 0 };
  private restsUntil = -Infinity;
  private failing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly lease: PollingLease,
    private readonly ids: Ids,
    private readonly sources: UpdateSources,
    bot: TelegramBot,
  ) {
    this.bot = bot.create();
  }

  start(): void {
    if (this.bot) this.running = this.loop(this.bot);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  /** Handles what is waiting now; where another process holds the lease, that is its work. */
  async drain(signal: AbortSignal): Promise<void> {
    if (!this.bot || !(await this.lease.hold(this.config.telegram!.botId))) return;
    try {
      while (!signal.aborted && (await this.take(this.bot, 0, signal)) > 0);
    } finally {
      await this.leave();
    }
  }

  private async loop(bot: Bot): Promise<void> {
    while (!this.stopped.signal.aborted)
      await runInContext({ requestId: this.ids.next() }, () => this.turn(bot));
    await this.leave().catch(() => undefined); // the lease runs out by itself
  }

  private async turn(bot: Bot): Promise<void> {
    try {
      const isHeld = await this.lease.hold(this.config.telegram!.botId);
      if (isHeld && performance.now() >= this.restsUntil) await this.take(bot, WAIT_SEC, this.stopped.signal);
      else await this.pause();
      this.failing = false;
    } catch (error) {
      if (this.stopped.signal.aborted) return;
      if (!this.failing)
        this.logger.warn({ error: nameOfFailure(error) }, 'telegram updates cannot be handled');
      this.failing = true;
      await this.pause();
    }
  }

  /** @returns how many were handled */
  private async take(bot: Bot, waitSec: number, signal: AbortSignal): Promise<number> {
    const handle: HandleUpdate = (update, known) => this.handle(bot, update, known);
    if (!this.isOpen) {
      if (!bot.isInited()) await bot.init();
      await this.sources.current.open();
      // What came by a webhook that is set no more comes first.
      while (!signal.aborted && (await this.sources.inbox.take(handle, 0, signal)) > 0);
      this.isOpen = true;
    }
    return this.sources.current.take(handle, waitSec, signal);
  }

  private async handle(bot: Bot, update: Update, known?: Parameters<HandleUpdate>[1]): Promise<void> {
    await runInContext({ requestId: known?.requestId ?? this.ids.next() }, async () => {
      await this.keepLease(); // a reply may have to wait for its chat
      const attempt = known?.attempt ?? this.triesOf(update) + 1;
      // Its failures were seen by nobody: each has ended the process.
      if (attempt > MOST_TRIES) return this.logger.error({ attempt }, 'telegram update passed over');
      try {
        await bot.handleUpdate(update);
        this.tally.handled += 1;
      } catch (error) {
        this.judge(error, update, attempt);
      }
    });
  }

  /** @throws the error, where the update is to be handled again */
  private judge(error: unknown, { update_id: updateId }: Update, attempt: number): void {
    const line = { error: nameOfFailure(error), attempt };
    const waitMs = askedWaitMs(error);
    if (waitMs !== undefined) {
      this.restsUntil = performance.now() + waitMs;
      this.logger.info({ ...line, waitMs }, 'telegram update waits');
      throw error;
    }
    this.tally.failed += 1;
    this.logger.warn(line, 'telegram update failed');
    this.failed = { updateId, tries: attempt };
    if (attempt < MOST_TRIES) throw error;
  }

  private triesOf({ update_id: updateId }: Update): number {
    return this.failed.updateId === updateId ? this.failed.tries : 0;
  }

  private async keepLease(): Promise<void> {
    if (!(await this.lease.hold(this.config.telegram!.botId))) throw new LeaseLost();
  }

  /** Lets another process take over. */
  private async leave(): Promise<void> {
    this.isOpen = false;
    try {
      const isOurs = await this.lease.hold(this.config.telegram!.botId).catch(() => false);
      await this.sources.current.close(isOurs);
    } finally {
      await this.lease.release(this.config.telegram!.botId);
    }
  }

  private async pause(): Promise<void> {
    const restMs = Math.min(this.restsUntil - performance.now(), LONGEST_REST_MS);
    const pauseMs = Math.max(PAUSE_MS, Math.ceil(restMs));
    await delay(pauseMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
