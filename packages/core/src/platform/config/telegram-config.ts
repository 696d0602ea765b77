import { ConfigError, required, url } from './variables.js';

export interface TelegramConfig {
  /** From @BotFather: the bot's id, a colon, a secret. */
  token: string;
  botId: bigint;
  /** Without @. */
  username: string;
  apiRoot: URL;
  /** Deep links to the bot start here. */
  linkRoot: URL;
  /** For one call, but for a long poll. */
  timeoutMs: number;
  /** null: updates are fetched by long polling. */
  webhook: { url: URL; secret: string } | null;
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
    timeoutMs: 10_000,
    webhook: env.TELEGRAM_WEBHOOK_URL ? webhook(env, production) : null,
  };
}

function webhook(env: NodeJS.ProcessEnv, production: boolean): { url: URL; secret: string } {
  const address = url(env, 'TELEGRAM_WEBHOOK_URL');
  if (production && address.protocol !== 'https:')
    throw new ConfigError('TELEGRAM_WEBHOOK_URL: must be https with APP_ENV=production');
  const secret = required(env, 'TELEGRAM_WEBHOOK_SECRET');
  if (!/^[\w-]{16,256}$/.test(secret))
    throw new ConfigError('TELEGRAM_WEBHOOK_SECRET: must be 16 to 256 letters, digits, _ or -');
  return { url: address, secret };
}
