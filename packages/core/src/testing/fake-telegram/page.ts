import type { IncomingMessage, ServerResponse } from 'node:http';
import type { User } from 'grammy/types';
import type { FakeChats } from './chats.js';
import type { Params } from './methods.js';
import { PAGE } from './page.html.js';
import type { People } from './people.js';

interface Act {
  person: { id: number; name: string };
  say?: string;
  press?: { messageId: number; data: string };
  blocked?: boolean;
}

interface Stage {
  readonly bot: User;
  readonly chats: FakeChats;
  readonly people: People;
}

/** The page for people: the chats as they are, and acts in them. Any other path is a deep link to the bot. */
export function servePage(
  stage: Stage,
  { method, url }: IncomingMessage,
  body: Params,
  response: ServerResponse,
): void {
  if (method === 'POST' && url === '/act') {
    act(stage, body as unknown as Act);
    return sendJson(response, {});
  }
  if (url === '/state') return sendJson(response, { bot: stage.bot, chats: stage.chats.all() });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
}

function act({ people }: Stage, { person, say, press, blocked }: Act): void {
  if (say) people.say(person, say);
  if (press) people.press(person, press.messageId, press.data);
  if (blocked === true) people.block(person.id);
  if (blocked === false) people.unblock(person.id);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
