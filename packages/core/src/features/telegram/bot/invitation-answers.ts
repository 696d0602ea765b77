import { Inject, Injectable } from '@nestjs/common';
import type { Context, Filter } from 'grammy';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { LOGGER, type Logger } from '../../../platform/logging/index.js';
import { AnswerInvitation, type ChatAnswer } from '../answer-invitation.js';
import { parseButton } from '../invitation-button.js';
import { messageHtml } from '../telegram-text.js';
import { END_TEXTS, PRESS_TEXTS } from './answer-texts.js';
import { isRefusal, say } from './say.js';

/** Telegram shows so much of it. */
const LONGEST_TOAST = 200;

type Press = Filter<Context, 'callback_query'>;

/** Takes the presses of buttons under invitations: each is answered, and an offer that is over loses its buttons. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly answering: AnswerInvitation,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async take(press: Press): Promise<void> {
    const answer = await this.answer(press);
    await acknowledge(press, toastOf(answer));
    if (answer?.outcome === 'ENDED' && press.callbackQuery.message) await this.showEnd(press, answer);
  }

  /** @returns undefined where it failed: who pressed is told, and may press again */
  private async answer({ from, callbackQuery }: Press): Promise<ChatAnswer | undefined> {
    const button = parseButton(callbackQuery.data ?? '');
    if (!button) return { outcome: 'UNKNOWN' };
    try {
      return await this.answering.execute(BigInt(from.id), button);
    } catch (error) {
      this.logger.warn({ err: error, deliveryId: button.deliveryId }, 'press of a button failed');
      return undefined;
    }
  }

  /** A message that cannot be edited any more is followed by a new one. */
  private async showEnd(
    press: Press,
    { message, end, dealId }: ChatAnswer & { outcome: 'ENDED' },
  ): Promise<void> {
    const told = {
      ...message,
      ...(end === 'ACCEPTED' && dealId && { href: `/deals/${dealId}`, open: 'Открыть сделку' }),
      end: END_TEXTS[end],
    };
    const html = messageHtml(told, this.config.publicUrl);
    const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
    try {
      await press.editMessageText(html, options);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (!error.description.includes('message is not modified')) await say(press, html);
    }
  }
}

function toastOf(answer: ChatAnswer | undefined): string {
  if (!answer) return PRESS_TEXTS.FAILED;
  if (answer.outcome === 'REFUSED') return answer.reason;
  return answer.outcome === 'ENDED' ? END_TEXTS[answer.end] : PRESS_TEXTS[answer.outcome];
}

/** Too late for Telegram when the press has waited for long: then there is nobody to show it to. */
async function acknowledge(press: Press, text: string): Promise<void> {
  try {
    await press.answerCallbackQuery({ text: text.slice(0, LONGEST_TOAST), show_alert: true });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
