/** Of all that Telegram could tell the bot. */
export const WANTED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;
