import { ConfigError, required, url } from './variables.js';

export interface TelegramWebhook {
  /** Of the API's route, as Telegram reaches it. */
  url: URL;
  /** Comes back with each update. */
  secret: string;
}

export interface TelegramConfig {
  /** From @BotFather: the bot's id, a colon, a secret. */
  token: string;
  botId: bigint;
  /** Without @. */
  username: string;
  apiRoot: URL;
  /** Deep links to the bot start here. */
  linkRoot: URL;
  /** Where Telegram sends what people write; null: the worker fetches it. */
  webhook: TelegramWebhook | null;
  /** For one call, but for a long poll. */
  timeoutMs: number;
}

/**
 * Without a token the channel is off.
 * @throws ConfigError naming the variable
 */
export function telegramConfig(env: NodeJS.ProcessEnv, production: boolean): TelegramConfig | null {
  const token = env.TELEGRAM_BOT_TOKEN;
  if (!token) return null;
  const [, botId] = /^(\d+):[\w-]+$/.exec(token) ?? [];
  if (!botId) throw new ConfigError('TELEGRAM_BOT_TOKEN: must be digits, a colon and a secret');
  return {
    token,
    botId: BigInt(botId),
    username: required(env, 'TELEGRAM_BOT_USERNAME').replace(/^@/, ''),
    apiRoot: url(env, 'TELEGRAM_API_ROOT', 'https://api.telegram.org'),
    linkRoot: url(env, 'TELEGRAM_LINK_ROOT', 'https://t.me'),
    webhook: webhook(env, production),
    timeoutMs: 10_000,
  };
}

/** As https://core.telegram.org/bots/api#setwebhook takes it; shorter ones can be guessed. */
const SECRET = /^[\w-]{24,256}$/;

function webhook(env: NodeJS.ProcessEnv, production: boolean): TelegramWebhook | null {
  if (!env.TELEGRAM_WEBHOOK_URL && !env.TELEGRAM_WEBHOOK_SECRET) return null;
  const address = url(env, 'TELEGRAM_WEBHOOK_URL');
  if (production && address.protocol !== 'https:')
    throw new ConfigError('TELEGRAM_WEBHOOK_URL: must be https with APP_ENV=production');
  const secret = required(env, 'TELEGRAM_WEBHOOK_SECRET');
  if (!SECRET.test(secret))
    throw new ConfigError('TELEGRAM_WEBHOOK_SECRET: must be 24 to 256 of A-Z, a-z, 0-9, _ and -');
  return { url: address, secret };
}
