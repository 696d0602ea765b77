/** `12***34`: enough to tell two chats apart in a log, too little to write to one. */
export function maskChatId(chatId: bigint): string {
  const digits = chatId.toString();
  const shown = digits.length < 7 ? '' : digits.slice(0, 2);
  return `${shown}***${digits.slice(-2)}`;
}
