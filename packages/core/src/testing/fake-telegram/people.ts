import type { Chat, ChatMember, User } from 'grammy/types';
import type { FakeChats, FakePerson } from './chats.js';
import { messageView } from './methods.js';
import type { FakeUpdates } from './updates.js';

/** What people do in their chats with the bot; each act becomes an update, as at Telegram. */
export class People {
  private lastQueryId = 0;

  constructor(
    private readonly chats: FakeChats,
    private readonly updates: FakeUpdates,
    private readonly bot: User,
  ) {}

  /** Writing to a bot unblocks it: Telegram asks for the restart first. */
  say(person: FakePerson, text: string): void {
    const chat = this.chats.open(person);
    if (chat.isBlocked) this.unblock(person.id);
    const message = this.chats.add(chat, { from: 'person', html: text, text });
    const [command] = /^\/\w+/.exec(text) ?? [];
    const entities = command && [{ type: 'bot_command' as const, offset: 0, length: command.length }];
    const view = { ...messageView(message), chat: chatOf(person), from: userOf(person) };
    this.updates.push({ message: { ...view, ...(entities && { entities }) } as never });
  }

  /** @returns the id of the callback query, or nothing when the message has no such button */
  press(person: FakePerson, messageId: number, data: string): string | undefined {
    const message = this.chats.find(person.id)?.messages.find(({ id }) => id === messageId);
    const buttons = message?.keyboard?.inline_keyboard.flat() ?? [];
    if (!message || !buttons.some((button) => 'callback_data' in button && button.callback_data === data))
      return undefined;
    return this.pressUnseen(person, message.id, data);
  }

  /** A press that no button stands behind: of a message long edited, or made up. */
  pressUnseen(person: FakePerson, messageId: number, data: string): string {
    this.lastQueryId += 1;
    const id = `query-${this.lastQueryId}`;
    const message = this.chats.find(person.id)?.messages.find((one) => one.id === messageId);
    const query = {
      id,
      from: userOf(person),
      chat_instance: String(person.id),
      data,
      message: message && { ...messageView(message), chat: chatOf(person), from: this.bot },
    };
    this.updates.push({ callback_query: query as never });
    return id;
  }

  block(personId: number): void {
    this.setBlocked(personId, true);
  }

  unblock(personId: number): void {
    this.setBlocked(personId, false);
  }

  private setBlocked(personId: number, isBlocked: boolean): void {
    const chat = this.chats.find(personId);
    if (!chat || chat.isBlocked === isBlocked) return;
    chat.isBlocked = isBlocked;
    const member = (blocked: boolean): ChatMember =>
      (blocked
        ? { status: 'kicked', user: this.bot, until_date: 0 }
        : { status: 'member', user: this.bot }) as never;
    this.updates.push({
      my_chat_member: {
        chat: chatOf(chat.person),
        from: userOf(chat.person),
        date: Math.floor(Date.now() / 1_000),
        old_chat_member: member(!isBlocked),
        new_chat_member: member(isBlocked),
      } as never,
    });
  }
}

const userOf = ({ id, name }: FakePerson): User => ({ id, is_bot: false, first_name: name });
const chatOf = ({ id, name }: FakePerson): Chat => ({ id, type: 'private', first_name: name }) as Chat;
