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
 * Takes the next free slot of the bot for a chat whose second is over, and answers how long to wait for it. For any
 * other chat, and where the slot is further away than the last argument, takes nothing, so that it holds up nobody, and
 * answers minus the wait after which to ask again.
 */
const TAKE_SLOT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local chat = tonumber(redis.call('GET', KEYS[2]) or '0')
if chat > now then return now - chat end
local slot = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
if slot - now > tonumber(ARGV[3]) then return now - slot end
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
  /** Of this process, by `performance.now()`: */
  private nextAlone = 0;
  private readonly heldUntil = new Map<string, number>();

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Pick<Config, 'queuePrefix'>,
  ) {}

  /** @returns 0 once a message may go; else how long that is away: longer than `mostMs`, and no slot is taken */
  async wait(chatId: bigint, mostMs: number): Promise<number> {
    const chat = this.key(nameOf(chatId));
    const deadline = performance.now() + mostMs;
    for (;;) {
      const waitMs = await this.take(chat, Math.max(0, deadline - performance.now()));
      if (waitMs < 0 && performance.now() - waitMs > deadline) return Math.ceil(-waitMs);
      await sleep(Math.abs(waitMs));
      if (waitMs >= 0) return 0;
    }
  }

  /** Telegram wants to be left alone: nobody writes to the chat before that, deliveries and replies alike. */
  async hold(chatId: bigint, forMs: number): Promise<void> {
    const chat = this.key(nameOf(chatId));
    this.holdAlone(chat, performance.now() + forMs);
    // Redis away: this process remembers.
    await this.redis.eval(HOLD_CHAT, 1, chat, forMs).catch(() => undefined);
  }

  /** Positive: the slot is taken. Negative: ask again after that. */
  private async take(chat: string, mostMs: number): Promise<number> {
    const heldMs = (this.heldUntil.get(chat) ?? 0) - performance.now();
    if (heldMs > 0) return -heldMs;
    const numbers = [OVERALL_GAP_MS, CHAT_GAP_MS, Math.floor(mostMs)];
    try {
      return (await this.redis.eval(TAKE_SLOT, 2, this.key('all'), chat, ...numbers)) as number;
    } catch {
      return this.takeAlone(mostMs);
    }
  }

  /** Redis away: one message a second from this process, which keeps both limits and loses nothing. */
  private takeAlone(mostMs: number): number {
    const now = performance.now();
    const slot = Math.max(now, this.nextAlone);
    if (slot - now > mostMs) return now - slot;
    this.nextAlone = slot + CHAT_GAP_MS;
    return slot - now;
  }

  private holdAlone(chat: string, until: number): void {
    const now = performance.now();
    for (const [other, over] of this.heldUntil) if (over <= now) this.heldUntil.delete(other);
    this.heldUntil.set(chat, Math.max(until, this.heldUntil.get(chat) ?? 0));
  }

  private key(name: string): string {
    return `${this.config.queuePrefix}:telegram:${name}`;
  }
}

/** Ids of chats are personal data, and stand in no log and no key. */
const nameOf = (chatId: bigint): string =>
  createHash('sha256').update(String(chatId)).digest('base64url').slice(0, 16);
