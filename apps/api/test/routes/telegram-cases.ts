import { StartTelegramLink, ConfirmTelegramLink } from '@dubl/core/features/telegram';
import { everybody, read, signedIn, type RouteCase } from './route-case.js';

let nextChat = 7_000_000_000n;
let nextUpdate = 9_000_000;

/** Routes of the link with Telegram, and the check of a message's code. */
export const TELEGRAM_CASES: Record<string, RouteCase> = {
  'GET /api/messages/check': read(everybody, undefined, () => ({ query: '?code=K7QM2XYZ' })),
  'GET /api/telegram/link': read(signedIn),
  'POST /api/telegram/link': { who: signedIn, call: () => ({}) },
  'POST /api/telegram/webhook': {
    who: everybody,
    blockedMay: true,
    openBody: true,
    call: ({ api }) => ({
      body: { update_id: nextUpdate++, message: { text: 'Здравствуйте' } },
      headers: { 'x-telegram-bot-api-secret-token': api.config.telegram!.webhook!.secret },
    }),
  },
  'DELETE /api/telegram/link': {
    who: signedIn,
    call: async ({ api }) => {
      const as = await api.signUp({ role: 'CREATOR' });
      const { code } = await api.get(StartTelegramLink).execute(as.user.id);
      await api.get(ConfirmTelegramLink).execute(code, nextChat++);
      return { as };
    },
  },
};
