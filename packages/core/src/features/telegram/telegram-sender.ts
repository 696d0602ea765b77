import { Inject, Injectable } from '@nestjs/common';
import { GrammyError, HttpError, type Api } from 'grammy';
import { SECOND } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { ChannelSender, OutgoingMessage, SendOutcome } from '../deliveries/index.js';
import { maskChatId } from './chat-id.js';
import { offerButtons } from './invitation-button.js';
import { TelegramAccountQueries } from './telegram-accounts.queries.js';
import { TelegramLine } from './telegram-line.js';
import { TelegramPace } from './telegram-pace.js';
import { TelegramReachability } from './telegram-reachability.js';
import { messageHtml } from './telegram-text.js';

const FORBIDDEN = 403;
const BAD_REQUEST = 400;
const TOO_MANY = 429;
/** In hand; a chat that is held for longer is tried again then. */
const LONGEST_WAIT_MS = 5 * SECOND;

/**
 * Sends messages to linked accounts. A refused chat (403) is marked unreachable, and its owner told on the site; 400 is
 * final; a wait that Telegram asks for is handed on as it is, and the chat is held for it; everything else may pass, and
 * counts against the message where Telegram answers others.
 */
@Injectable()
export class TelegramSender implements ChannelSender {
  readonly channel = 'TELEGRAM';
  readonly concurrency = 16;
  /** Half an hour at least with the pauses between them: a fault of Telegram that is over by then costs nothing. */
  readonly mostFailures = 21;
  private readonly api: Api | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly accounts: TelegramAccountQueries,
    private readonly reachability: TelegramReachability,
    private readonly pace: TelegramPace,
    private readonly line: TelegramLine,
  ) {
    this.api = line.createApi();
  }

  get isOn(): boolean {
    return this.api !== undefined;
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const account = await this.accounts.findByUser(message.userId);
    if (!account) return { status: 'SKIPPED', error: 'NOT_LINKED' };
    if (!account.isReachable) return { status: 'BLOCKED', error: 'UNREACHABLE' };
    const heldMs = await this.pace.wait(account.chatId, LONGEST_WAIT_MS);
    const chatId = maskChatId(account.chatId);
    if (heldMs > 0)
      return { chatId, status: 'RETRY', error: 'CHAT_HELD', retryAfterMs: heldMs, isHeld: true };
    return { chatId, ...(await this.call(message, account.chatId)) };
  }

  private async call(message: OutgoingMessage, chatId: bigint): Promise<SendOutcome> {
    try {
      const html = messageHtml(message, this.config.publicUrl);
      const options = {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(message.offer && { reply_markup: offerButtons(message.deliveryId) }),
      } as const;
      const { message_id: id } = await this.api!.sendMessage(Number(chatId), html, options);
      return { status: 'SENT', providerMessageId: String(id) };
    } catch (error) {
      return { ...(await this.judge(outcomeOf(error), chatId)), endpoint: 'sendMessage' };
    }
  }

  private async judge(outcome: SendOutcome, chatId: bigint): Promise<SendOutcome> {
    if (outcome.status === 'BLOCKED') await this.reachability.lose(chatId);
    if (outcome.status !== 'RETRY') return outcome;
    if (outcome.retryAfterMs === undefined) return { ...outcome, isOutage: await this.line.isAway() };
    await this.pace.hold(chatId, outcome.retryAfterMs);
    return outcome;
  }
}

/** @throws what is no answer of Telegram and no failure of the way there */
function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof HttpError) return { status: 'RETRY', error: 'NO_ANSWER' };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, parameters } = error;
  const name = `TELEGRAM_${code}`;
  if (code === FORBIDDEN) return { status: 'BLOCKED', error: name };
  if (code === BAD_REQUEST) return { status: 'FAILED', error: name };
  if (code !== TOO_MANY || parameters.retry_after === undefined) return { status: 'RETRY', error: name };
  return { status: 'RETRY', error: name, retryAfterMs: parameters.retry_after * SECOND };
}
