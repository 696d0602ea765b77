import type { Update } from 'grammy/types';

/** Of updates that have no chat. */
const NO_CHAT = 0n;

/**
 * Updates of one lane are handled one after the other: those of a chat, where that is told, else of who acts.
 * @param update as it came, of whatever shape
 */
export function laneOf({ message, callback_query: press, my_chat_member: member }: Update): bigint {
  const chat: { id?: unknown } | undefined =
    message?.chat ?? press?.message?.chat ?? press?.from ?? member?.chat;
  return Number.isSafeInteger(chat?.id) ? BigInt(chat!.id as number) : NO_CHAT;
}
