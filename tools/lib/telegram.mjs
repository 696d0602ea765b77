// The stand-in for Telegram of a copy that has no bot of its own.
import { inRoot } from './repository.mjs';

const bot = { token: '100500:local-stand-in', username: 'dubl_local_bot' };

/** In production there is either a real bot or none. */
export const wantsTelegramStandIn = () =>
  !process.env.TELEGRAM_BOT_TOKEN && (process.env.APP_ENV ?? 'local') !== 'production';

/** What leads the apps to it: deep links, too, open its page. */
export const telegramEnvironment = (url) =>
  url && {
    TELEGRAM_BOT_TOKEN: bot.token,
    TELEGRAM_BOT_USERNAME: bot.username,
    TELEGRAM_API_ROOT: url,
    TELEGRAM_LINK_ROOT: url,
  };

/** @returns {[string, string[]]} name and arguments of its process */
export const telegramProcess = (port) => [
  'telegram',
  [
    inRoot('packages/core/dist/testing/fake-telegram/main.js'),
    ...['--port', String(port), '--token', bot.token, '--username', bot.username],
  ],
];
