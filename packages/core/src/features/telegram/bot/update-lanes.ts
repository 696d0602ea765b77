import { Inject, Injectable } from '@nestjs/common';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { runInContext } from '../../../platform/context/index.js';
import { TransactionRunner } from '../../../platform/db/index.js';
import { LOGGER, type Logger } from '../../../platform/logging/index.js';
import { TelegramInbox, type TakenUpdate } from '../telegram-inbox.repository.js';
import { TelegramBot } from './telegram-bot.js';
import { askedWaitMs, nameOfFailure } from './update-failure.js';

const MOST_AT_ONCE = 8;
const MOST_TRIES = 5;
/** Doubled after each try. */
const FIRST_RETRY_MS = 2 * SECOND;

/** When an update is to be handled again; undefined: it is done with. */
type Retry = { waitMs: number; counts: boolean } | undefined;

/**
 * Handles what the inbox holds, several chats at once and those of one chat in their order: the next one waits until
 * the one before it is done with. A crash between handling and marking repeats an update, and every act of the bot
 * bears that; one that fails five times is passed over. To be told to wait is no failure, and holds that chat alone.
 */
@Injectable()
export class UpdateLanes {
  /** Updates since the process started, for its health. */
  readonly tally = { handled: 0, failed: 0 };
  private readonly bot: Bot | undefined;
  private readonly inHand = new Map<bigint, Promise<void>>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly transactions: TransactionRunner,
    private readonly inbox: TelegramInbox,
    bot: TelegramBot,
  ) {
    this.bot = bot.create();
  }

  get isIdle(): boolean {
    return this.inHand.size === 0;
  }

  /**
   * Takes up what is due, while there is room.
   * @param onDone called as each is done with: its lane may go on then, and there is room for another one
   * @returns how many were taken up
   */
  async advance(onDone: () => void): Promise<number> {
    const bot = this.bot!;
    if (!bot.isInited()) bot.botInfo = await bot.api.getMe(); // bot.init() would try for as long as it fails
    const [inHand, limit] = [[...this.inHand.keys()], MOST_AT_ONCE - this.inHand.size];
    if (limit === 0) return 0;
    const { botId } = this.config.telegram!;
    const due = await this.transactions.run((tx) => this.inbox.takeDue(tx, botId, { inHand, limit }));
    for (const update of due) {
      const handling = runInContext({ requestId: update.requestId }, () => this.take(bot, update));
      this.inHand.set(
        update.lane,
        handling.finally(() => {
          this.inHand.delete(update.lane);
          onDone();
        }),
      );
    }
    return due.length;
  }

  /** Until what is in hand is done with. */
  async settle(): Promise<void> {
    await Promise.all(this.inHand.values());
  }

  /** What cannot be recorded is taken up again as if nothing had happened. */
  private async take(bot: Bot, update: TakenUpdate): Promise<void> {
    try {
      const retry = await this.handle(bot, update);
      await this.transactions.run((tx) =>
        retry ? this.inbox.postpone(tx, update, retry) : this.inbox.markHandled(tx, update),
      );
    } catch (error) {
      this.logger.error({ error: nameOfFailure(error) }, 'outcome of a telegram update was not recorded');
    }
  }

  private async handle(bot: Bot, { body, attempt }: TakenUpdate): Promise<Retry> {
    if (attempt > MOST_TRIES) {
      // Its failures were seen by nobody: each has ended the process.
      this.logger.error({ attempt }, 'telegram update passed over');
      return undefined;
    }
    try {
      await bot.handleUpdate(JSON.parse(body) as Update);
      this.tally.handled += 1;
      return undefined;
    } catch (error) {
      return this.judge(error, attempt);
    }
  }

  private judge(error: unknown, attempt: number): Retry {
    const line = { error: nameOfFailure(error), attempt };
    const waitMs = askedWaitMs(error);
    if (waitMs !== undefined) {
      this.logger.info({ ...line, waitMs }, 'telegram update waits');
      return { waitMs, counts: false };
    }
    this.tally.failed += 1;
    this.logger.warn(line, 'telegram update failed');
    if (attempt === MOST_TRIES) return undefined;
    return { waitMs: FIRST_RETRY_MS * 2 ** (attempt - 1), counts: true };
  }
}
