import type { InlineKeyboardMarkup } from 'grammy/types';

export interface FakePerson {
  id: number;
  name: string;
}

export interface FakeMessage {
  id: number;
  chatId: number;
  from: 'bot' | 'person';
  /** As it was sent, with its markup. */
  html: string;
  /** As it is read. */
  text: string;
  keyboard?: InlineKeyboardMarkup;
  sentAt: Date;
  editedAt?: Date;
}

export interface FakeChat {
  person: FakePerson;
  isBlocked: boolean;
  messages: FakeMessage[];
}

/** What the fake keeps: private chats of people with the bot; the id of a chat is that of its person. */
export class FakeChats {
  private readonly byId = new Map<number, FakeChat>();
  private lastMessageId = 0;

  find(chatId: number): FakeChat | undefined {
    return this.byId.get(chatId);
  }

  all(): FakeChat[] {
    return [...this.byId.values()];
  }

  open(person: FakePerson): FakeChat {
    const known = this.byId.get(person.id);
    if (known) return known;
    const chat: FakeChat = { person, isBlocked: false, messages: [] };
    this.byId.set(person.id, chat);
    return chat;
  }

  add(chat: FakeChat, said: Pick<FakeMessage, 'from' | 'html' | 'text' | 'keyboard'>): FakeMessage {
    this.lastMessageId += 1;
    const message = { ...said, id: this.lastMessageId, chatId: chat.person.id, sentAt: new Date() };
    chat.messages.push(message);
    return message;
  }
}
