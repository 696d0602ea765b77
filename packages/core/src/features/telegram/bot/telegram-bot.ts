import { Injectable } from '@nestjs/common';
import type { Bot, Context } from 'grammy';
import { ConfirmTelegramLink } from '../confirm-telegram-link.js';
import { TelegramAccountQueries } from '../telegram-accounts.queries.js';
import { TelegramReachability } from '../telegram-reachability.js';
import { UnlinkTelegram } from '../unlink-telegram.js';
import { BOT_TEXTS } from './bot-texts.js';
import { InvitationAnswers } from './invitation-answers.js';
import { PacedBot } from './paced-bot.js';
import { say } from './say.js';

const CODE = /^[\w-]{30}$/;

/**
 * Understands what people write to the bot, in private chats alone, and the presses of its buttons. Every act is a use
 * case that bears a repeat, since an update is handled again until that is recorded.
 */
@Injectable()
export class TelegramBot {
  constructor(
    private readonly bots: PacedBot,
    private readonly linking: ConfirmTelegramLink,
    private readonly unlinking: UnlinkTelegram,
    private readonly accounts: TelegramAccountQueries,
    private readonly reachability: TelegramReachability,
    private readonly invitations: InvitationAnswers,
  ) {}

  /** @returns undefined where the channel is off */
  create(): Bot | undefined {
    const bot = this.bots.create();
    if (bot) this.teach(bot);
    return bot;
  }

  private teach(bot: Bot): void {
    const chats = bot.chatType('private');
    chats.command('start', (context) => (context.match ? this.link(context, context.match) : help(context)));
    chats.command('bind', (context) =>
      context.match ? this.link(context, context.match) : say(context, BOT_TEXTS.noCode),
    );
    chats.command('stop', (context) => this.stop(context));
    chats.command('status', (context) => this.status(context));
    chats.hears(CODE, (context) => this.link(context, context.msg.text!));
    chats.on('message', help);
    // Wherever it comes from: who acts is its sender, and a press that nobody answers keeps turning.
    bot.on('callback_query', (context) => this.invitations.take(context));
    chats.on('my_chat_member', async ({ chat, myChatMember }) => {
      const isBlocked = myChatMember.new_chat_member.status === 'kicked';
      await (isBlocked ? this.reachability.lose(BigInt(chat.id)) : this.reachability.regain(BigInt(chat.id)));
    });
  }

  private async link(context: Context, code: string): Promise<void> {
    const result = await this.linking.execute(code.trim(), chatIdOf(context));
    if (result.outcome === 'LINKED') return say(context, BOT_TEXTS.linked(result.displayName));
    return say(context, result.outcome === 'TAKEN' ? BOT_TEXTS.taken : BOT_TEXTS.wrongCode);
  }

  private async stop(context: Context): Promise<void> {
    const wasLinked = await this.unlinking.fromChat(chatIdOf(context));
    await say(context, wasLinked ? BOT_TEXTS.stopped : BOT_TEXTS.notLinked);
  }

  private async status(context: Context): Promise<void> {
    const user = await this.accounts.findByChat(chatIdOf(context));
    await say(context, user ? BOT_TEXTS.status(user.displayName) : BOT_TEXTS.notLinked);
  }
}

const chatIdOf = ({ chat }: Context): bigint => BigInt(chat!.id);
const help = (context: Context): Promise<void> => say(context, BOT_TEXTS.help);
