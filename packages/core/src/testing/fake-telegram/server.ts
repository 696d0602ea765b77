import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { User } from 'grammy/types';
import type { TelegramConfig } from '../../platform/config/index.js';
import { badRequest, failure, success, tooMany, type Answer } from './answer.js';
import { FakeChats, type FakeMessage } from './chats.js';
import { TelegramFaults, type TelegramFault } from './faults.js';
import { ChatMethods, type Params } from './methods.js';
import { servePage } from './page.js';
import { People } from './people.js';
import { FakeUpdates } from './updates.js';
import { FakeWebhook } from './webhook.js';

export interface FakeTelegramOptions {
  port?: number;
  token?: string;
  username?: string;
  /** Writing to an unknown chat opens it instead of answering «chat not found». */
  opensChats?: boolean;
}

interface Call {
  method: string;
  params: Params;
  at: Date;
  /** What went wrong with it, on command. */
  fault?: TelegramFault;
}

/**
 * The Telegram Bot API on loopback: a real HTTP server that knows one bot, keeps its chats and messages, checks
 * what the real one checks (HTML, lengths, buttons), fails on command, and plays the people who write, press and
 * block. `/` is a page where one can do the same by hand.
 */
export class FakeTelegram {
  readonly chats = new FakeChats();
  readonly updates = new FakeUpdates();
  readonly people: People;
  readonly webhook = new FakeWebhook(this.updates);
  readonly methods: ChatMethods;
  /** Every call that came, refused and failed ones included. */
  readonly calls: Call[] = [];
  readonly bot: User;
  private readonly faults = new TelegramFaults();

  private constructor(
    private readonly server: Server,
    readonly token: string,
    { username = 'dubl_test_bot', opensChats = false }: FakeTelegramOptions,
  ) {
    this.bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Дубль', username };
    this.people = new People(this.chats, this.updates, this.bot);
    this.methods = new ChatMethods(this.chats, opensChats);
    server.on('request', (request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
    const server = createServer().listen(options.port ?? 0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeTelegram(server, options.token ?? '100500:fake-telegram-token', options);
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
  }

  /** What an app needs to talk to it; patient with a busy machine, so tests of calls that hang shorten it. */
  get config(): TelegramConfig {
    return {
      token: this.token,
      botId: BigInt(this.bot.id),
      username: this.bot.username!,
      apiRoot: this.url,
      linkRoot: this.url,
      webhook: null,
      timeoutMs: 5_000,
    };
  }

  /** The next calls of this method go wrong this way. */
  fail(fault: TelegramFault, method = 'sendMessage', times = 1): void {
    this.faults.add({ fault, method }, times);
  }

  /** The next of these calls about this chat go wrong this way, whatever is called about others. */
  failIn(chatId: number, fault: TelegramFault, { method = 'sendMessage', times = 1 } = {}): void {
    this.faults.add({ fault, method, chatId }, times);
  }

  healthy(): void {
    this.faults.clear();
  }

  /** What the bot has sent, oldest first. */
  sent(chatId: number): FakeMessage[] {
    return this.chats.find(chatId)?.messages.filter(({ from }) => from === 'bot') ?? [];
  }

  async close(): Promise<void> {
    this.updates.stop();
    this.webhook.set('', '');
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (!method) return servePage(this, request, body, response);
    if (token !== this.token) return send(response, failure(401, 'Unauthorized'));
    const fault = this.faults.take(method, body.chat_id);
    this.calls.push({ method, params: body, at: new Date(), fault });
    if (fault && fault.kind !== 'CUT_AFTER') return misbehave(fault, response);
    const answer = await this.answer(method, body);
    if (fault) response.destroy();
    else send(response, answer);
  }

  private async answer(method: string, params: Params): Promise<Answer> {
    switch (method) {
      case 'getMe':
        return success(this.bot);
      case 'getUpdates':
        return this.getUpdates(params);
      case 'setWebhook':
        return this.setWebhook(params);
      case 'deleteWebhook':
        return this.setWebhook({ url: '' });
      case 'setMyCommands':
        return success(true);
      case 'sendMessage':
      case 'editMessageText':
      case 'editMessageReplyMarkup':
      case 'answerCallbackQuery':
        return this.methods[method](params);
      default:
        return failure(404, 'Not Found');
    }
  }

  private setWebhook({ url = '', secret_token: secret = '' }: Params): Answer {
    if (url !== '' && !URL.canParse(String(url))) return badRequest('bad webhook: invalid url');
    this.webhook.set(String(url), String(secret));
    return success(true);
  }

  private async getUpdates({ offset = 0, timeout = 0 }: Params): Promise<Answer> {
    if (this.webhook.isSet)
      return failure(409, "Conflict: can't use getUpdates method while webhook is active");
    const updates = await this.updates.wait(Number(offset), Number(timeout));
    if (updates !== 'conflict') return success(updates);
    return failure(409, 'Conflict: terminated by other getUpdates request');
  }
}

function misbehave(fault: TelegramFault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'HANG':
      return;
    case 'TOO_MANY':
      return send(response, tooMany(fault.retryAfter));
    case 'FORBIDDEN':
      return send(response, failure(403, 'Forbidden: user is deactivated'));
    case 'BAD_REQUEST':
      return send(response, badRequest('chat not found'));
    case 'ERROR':
      return send(response, failure(500, 'Internal Server Error'));
    case 'CUT_AFTER':
      throw new Error('cut by the caller, after the work');
  }
}

async function readBody(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as Params) : {};
}

function send(response: ServerResponse, answer: Answer): void {
  const status = answer.ok ? 200 : answer.error_code;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
