import type { InlineKeyboardMarkup } from 'grammy/types';

const CALLBACK_BYTES = 64;

/** @returns why the API would refuse this keyboard, or nothing */
export function refusalOfKeyboard(markup: unknown): string | undefined {
  if (markup === undefined) return undefined;
  const rows = (markup as Partial<InlineKeyboardMarkup>).inline_keyboard;
  if (!Array.isArray(rows)) return "can't parse inline keyboard";
  for (const button of rows.flat()) {
    const {
      text,
      callback_data: data,
      url,
    } = button as { text?: string; callback_data?: string; url?: string };
    if (!text) return 'inline keyboard button text is empty';
    if ((data === undefined) === (url === undefined))
      return 'text buttons are unallowed in the inline keyboard';
    if (data !== undefined && (data === '' || Buffer.byteLength(data) > CALLBACK_BYTES))
      return 'BUTTON_DATA_INVALID';
    // Telegram refuses a link that leads to the reader's own machine.
    if (url !== undefined && !URL.canParse(url)) return `inline keyboard button URL '${url}' is invalid`;
  }
  return undefined;
}
