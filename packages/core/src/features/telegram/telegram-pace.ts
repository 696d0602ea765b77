import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SECOND } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { REDIS, type Redis } from '../../platform/redis/index.js';

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const OVERALL_GAP_MS = Math.ceil(SECOND / 30);
const CHAT_GAP_MS = SECOND;

/**
 * Takes the next free slot of the bot for a chat whose second is over, and answers how long to wait for it; for any
 * other chat takes nothing, so that it holds up nobody, and answers minus the wait after which to ask again.
 */
const TAKE_SLOT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local chat = tonumber(redis.call('GET', KEYS[2]) or '0')
if chat > now then return now - chat end
local slot = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
redis.call('SET', KEYS[1], slot + ARGV[1], 'PX', slot - now + ARGV[1])
redis.call('SET', KEYS[2], slot + ARGV[2], 'PX', slot - now + ARGV[2])
return slot - now`;

/** Keeps a chat from its next slot for so long, unless it is kept for longer already. */
const HOLD_CHAT = `
local time = redis.call('TIME')
local till = time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[1]
if till > tonumber(redis.call('GET', KEYS[1]) or '0') then redis.call('SET', KEYS[1], till, 'PX', ARGV[1]) end`;

/** Lets through at most 30 messages a second, and one a second to a chat, over all workers. */
@Injectable()
export class TelegramPace {
  private nextAlone = 0;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Pick<Config, 'queuePrefix'>,
  ) {}

  /** @returns 0 once a message may go; else for how long the chat is still held: longer than `mostMs`, and no slot is taken */
  async wait(chatId: bigint, mostMs: number): Promise<number> {
    const keys = [this.key('all'), this.key(nameOf(chatId))] as const;
    const deadline = performance.now() + mostMs;
    for (;;) {
      const waitMs = await this.take(keys);
      if (waitMs < 0 && performance.now() - waitMs > deadline) return -waitMs;
      await sleep(Math.abs(waitMs));
      if (waitMs >= 0) return 0;
    }
  }

  /** Telegram wants to be left alone: nobody writes to the chat before that, deliveries and replies alike. */
  async hold(chatId: bigint, forMs: number): Promise<void> {
    try {
      await this.redis.eval(HOLD_CHAT, 1, this.key(nameOf(chatId)), forMs);
    } catch {
      this.nextAlone = Math.max(this.nextAlone, Date.now() + forMs);
    }
  }

  /** Redis away: one message a second from this process, which keeps both limits and loses nothing. */
  private async take(keys: readonly [string, string]): Promise<number> {
    try {
      return (await this.redis.eval(TAKE_SLOT, 2, ...keys, OVERALL_GAP_MS, CHAT_GAP_MS)) as number;
    } catch {
      const now = Date.now();
      const slot = Math.max(now, this.nextAlone);
      this.nextAlone = slot + CHAT_GAP_MS;
      return slot - now;
    }
  }

  private key(name: string): string {
    return `${this.config.queuePrefix}:telegram:${name}`;
  }
}

/** Ids of chats are personal data, and stand in no log and no key. */
const nameOf = (chatId: bigint): string =>
  createHash('sha256').update(String(chatId)).digest('base64url').slice(0, 16);
