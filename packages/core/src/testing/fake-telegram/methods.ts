import type { Message } from 'grammy/types';
import { badRequest, failure, success, type Answer } from './answer.js';
import type { FakeChats, FakeMessage } from './chats.js';
import { escapeText, parseHtml } from './html.js';
import { refusalOfKeyboard } from './keyboard.js';

const LONGEST_TEXT = 4096;

export interface Params {
  chat_id?: number | string;
  message_id?: number;
  text?: string;
  parse_mode?: string;
  reply_markup?: FakeMessage['keyboard'];
  callback_query_id?: string;
  [name: string]: unknown;
}

/** The methods that deal with chats, with the refusals of the real ones. */
export class ChatMethods {
  /** Callback queries that were answered, and with what. */
  readonly answeredQueries = new Map<string, string>();

  constructor(
    private readonly chats: FakeChats,
    /** A chat nobody has opened yet: opened by writing to it, where memory of earlier runs is lost. */
    private readonly opensChats: boolean,
  ) {}

  sendMessage({ chat_id: chatId, reply_markup: keyboard, ...params }: Params): Answer {
    const chat = this.findChat(Number(chatId));
    if (!chat) return badRequest('chat not found');
    if (chat.isBlocked) return failure(403, 'Forbidden: bot was blocked by the user');
    const read = readText(params, keyboard);
    if ('refused' in read) return badRequest(read.refused);
    return success(messageView(this.chats.add(chat, { from: 'bot', ...read, keyboard })));
  }

  editMessageText({ reply_markup: keyboard, ...params }: Params): Answer {
    const message = this.findOwn(params);
    if (!message) return badRequest('message to edit not found');
    const read = readText(params, keyboard);
    if ('refused' in read) return badRequest(read.refused);
    if (message.html === read.html && sameKeyboard(message.keyboard, keyboard)) return notModified();
    Object.assign(message, read, { keyboard, editedAt: new Date() });
    return success(messageView(message));
  }

  editMessageReplyMarkup({ reply_markup: keyboard, ...params }: Params): Answer {
    const message = this.findOwn(params);
    if (!message) return badRequest('message to edit not found');
    const refused = refusalOfKeyboard(keyboard);
    if (refused) return badRequest(refused);
    if (sameKeyboard(message.keyboard, keyboard)) return notModified();
    Object.assign(message, { keyboard, editedAt: new Date() });
    return success(messageView(message));
  }

  answerCallbackQuery({ callback_query_id: id = '', text = '' }: Params): Answer {
    this.answeredQueries.set(id, text);
    return success(true);
  }

  private findChat(id: number) {
    const known = this.chats.find(id);
    if (known || !this.opensChats || !Number.isSafeInteger(id)) return known;
    return this.chats.open({ id, name: `Собеседник ${id}` });
  }

  private findOwn({ chat_id: chatId, message_id: messageId }: Params): FakeMessage | undefined {
    const messages = this.chats.find(Number(chatId))?.messages ?? [];
    return messages.find(({ id, from }) => id === messageId && from === 'bot');
  }
}

function readText(
  { text = '', parse_mode: mode }: Params,
  keyboard: unknown,
): { html: string; text: string } | { refused: string } {
  const html = mode === 'HTML' ? text : escapeText(text);
  const parsed = parseHtml(html);
  if ('refused' in parsed) return { refused: `can't parse entities: ${parsed.refused}` };
  if (parsed.text.trim() === '') return { refused: 'message text is empty' };
  if (parsed.text.length > LONGEST_TEXT) return { refused: 'message is too long' };
  const refused = refusalOfKeyboard(keyboard);
  return refused ? { refused } : { html, text: parsed.text };
}

const notModified = (): Answer => badRequest('message is not modified');
const sameKeyboard = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export function messageView({ id, chatId, text, sentAt, keyboard }: FakeMessage): Message {
  return {
    message_id: id,
    date: Math.floor(sentAt.getTime() / 1_000),
    chat: { id: chatId, type: 'private', first_name: '' },
    text,
    ...(keyboard && { reply_markup: keyboard }),
  } as Message;
}
