import { GrammyError, type Context } from 'grammy';

const BAD_REQUEST = 400;
const FORBIDDEN = 403;

/** Telegram will never do this: the chat is gone or has blocked the bot, the message is too old, the press too. */
export const isRefusal = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && (error.error_code === BAD_REQUEST || error.error_code === FORBIDDEN);

/** Where nothing can be said, now or later, nothing is. */
export async function say(context: Context, html: string): Promise<void> {
  try {
    await context.reply(html, { parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
