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
}

/**
 * Without a token the channel is off.
 * @throws ConfigError naming the variable
 */
export function telegramConfig(env: NodeJS.ProcessEnv): TelegramConfig | null {
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
  };
}
