import { Inject, Injectable } from '@nestjs/common';
import { Api, Bot, type Transformer } from 'grammy';
import { Clock, SECOND } from '../../platform/clock/index.js';
import { CONFIG, type Config, type TelegramConfig } from '../../platform/config/index.js';

export type LineState = 'up' | 'down' | 'off';

/** A long poll answers more often than this; who calls nothing asks anew. */
const GOOD_NEWS_HOLD_MS = 45 * SECOND;
const BAD_NEWS_HOLD_MS = 5 * SECOND;
const ASK_WITHIN_SEC = 3;
const UNAUTHORIZED = 401;
const SERVER_ERROR = 500;

/**
 * The clients of the Bot API, whose every call tells whether Telegram answers: an answer is a good sign even where it
 * refuses, unless it does not know our token or has broken down. Errors of the network carry no address: it holds the
 * token.
 */
@Injectable()
export class TelegramLine {
  lastSuccessAt: Date | null = null;
  lastErrorAt: Date | null = null;
  private isUp = false;
  private heardAt = -Infinity;
  private asking: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined where the channel is off */
  createApi(timeoutSeconds?: number): Api | undefined {
    const { telegram } = this.config;
    if (!telegram) return undefined;
    const api = new Api(telegram.token, clientOptions(telegram, timeoutSeconds));
    api.config.use(this.watch);
    return api;
  }

  /** @returns undefined where the channel is off */
  createBot(): Bot | undefined {
    const { telegram } = this.config;
    if (!telegram) return undefined;
    const bot = new Bot(telegram.token, { client: clientOptions(telegram) });
    bot.api.config.use(this.watch);
    return bot;
  }

  /** By the last call, or by one of its own where that is too long ago. */
  async state(): Promise<LineState> {
    if (!this.config.telegram) return 'off';
    const age = performance.now() - this.heardAt;
    if (age > (this.isUp ? GOOD_NEWS_HOLD_MS : BAD_NEWS_HOLD_MS)) await this.ask();
    return this.isUp ? 'up' : 'down';
  }

  /** After a call that failed: whether it is Telegram that is away, or that call alone went wrong. */
  async isAway(): Promise<boolean> {
    await this.ask();
    return !this.isUp;
  }

  /** Together with whoever asks at the same time. */
  private ask(): Promise<void> {
    this.asking ??= this.createApi(ASK_WITHIN_SEC)!
      .getMe()
      .then(
        () => undefined,
        () => undefined, // heard by `watch`
      )
      .finally(() => (this.asking = undefined));
    return this.asking;
  }

  private readonly watch: Transformer = async (call, method, payload, signal) => {
    try {
      const answer = await call(method, payload, signal);
      this.hear(answer.ok || (answer.error_code !== UNAUTHORIZED && answer.error_code < SERVER_ERROR));
      return answer;
    } catch (error) {
      if (!signal?.aborted) this.hear(false);
      throw error;
    }
  };

  private hear(isUp: boolean): void {
    this.isUp = isUp;
    this.heardAt = performance.now();
    if (isUp) this.lastSuccessAt = this.clock.now();
    else this.lastErrorAt = this.clock.now();
  }
}

const clientOptions = ({ apiRoot, timeoutMs }: TelegramConfig, timeoutSeconds = timeoutMs / SECOND) => ({
  apiRoot: apiRoot.href.replace(/\/$/, ''),
  timeoutSeconds,
  sensitiveLogs: false,
});
