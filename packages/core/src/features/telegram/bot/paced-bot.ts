import { Injectable } from '@nestjs/common';
import type { Bot, Transformer } from 'grammy';
import { SECOND } from '../../../platform/clock/index.js';
import { TelegramLine } from '../telegram-line.js';
import { TelegramPace } from '../telegram-pace.js';

const TOO_MANY = 429;
/** In hand; a reply that would have to wait longer is tried again with its update. As long as a delivery waits. */
const LONGEST_WAIT_MS = 5 * SECOND;

/** The bot's own messages go at the pace of all others, and wait as long as Telegram asks. */
@Injectable()
export class PacedBot {
  constructor(
    private readonly line: TelegramLine,
    private readonly pace: TelegramPace,
  ) {}

  /** @returns undefined where the channel is off */
  create(): Bot | undefined {
    const bot = this.line.createBot();
    bot?.api.config.use(this.paced);
    return bot;
  }

  private readonly paced: Transformer = async (call, method, payload, signal) => {
    const { chat_id: chat } = payload as { chat_id?: number | string };
    if (chat === undefined) return call(method, payload, signal);
    const chatId = BigInt(chat);
    for (;;) {
      const heldMs = await this.pace.wait(chatId, LONGEST_WAIT_MS);
      if (heldMs > 0) return tooMany(heldMs);
      const answer = await call(method, payload, signal);
      const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
      if (retryAfter === undefined) return answer;
      await this.pace.hold(chatId, retryAfter * SECOND);
    }
  };
}

/** As Telegram would say it, without asking it. */
const tooMany = (heldMs: number) => ({
  ok: false as const,
  error_code: TOO_MANY,
  description: 'Too Many Requests: the chat is held',
  parameters: { retry_after: Math.ceil(heldMs / SECOND) },
});
