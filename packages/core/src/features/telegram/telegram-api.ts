import { Api } from 'grammy';
import type { TelegramConfig } from '../../platform/config/index.js';

/** The Bot API for one bot. Errors of the network carry no address: it holds the token. */
export function createTelegramApi(
  { token, apiRoot, timeoutMs }: TelegramConfig,
  timeoutSeconds = timeoutMs / 1_000,
): Api {
  return new Api(token, clientOptions(apiRoot, timeoutSeconds));
}

export const clientOptions = (apiRoot: URL, timeoutSeconds: number) => ({
  apiRoot: apiRoot.href.replace(/\/$/, ''),
  timeoutSeconds,
  sensitiveLogs: false,
});
