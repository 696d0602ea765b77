import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import { AcceptInvitation } from '../deals/index.js';
import { DeliveryQueries, type OfferMessage, type ShownOffer } from '../deliveries/index.js';
import { DeclineInvitation, InvitationsQueries, type InvitationStanding } from '../jobs/index.js';
import type { PressedButton } from './invitation-button.js';
import { TelegramAccountQueries } from './telegram-accounts.queries.js';

/** What became of the offer that a message shows. REPLACED: another one was sent after it. */
export type OfferEnd = 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED' | 'REPLACED';

export type ChatAnswer =
  /** Nobody is linked to this chat, or whoever is may not act. */
  | { outcome: 'NOT_LINKED' | 'BLOCKED' }
  /** No message to this person showed an offer with such a button. */
  | { outcome: 'UNKNOWN' }
  /** Not now: `reason` says why, the offer stands. */
  | { outcome: 'REFUSED'; reason: string }
  | { outcome: 'ENDED'; end: OfferEnd; dealId: string | null; message: OfferMessage };

type AnsweredOffer = ShownOffer & { creatorId: string };
type Ended = Pick<ChatAnswer & { outcome: 'ENDED' }, 'end' | 'dealId'>;

const CONFLICT = 409;

/**
 * A press of a button under an invitation. Who acts is whoever is linked to the chat now, what is answered is the offer
 * that the message showed; the use cases of the site decide, so a second press, or one that comes too late, changes
 * nothing and learns how the invitation stands.
 */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly accounts: TelegramAccountQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly invitations: InvitationsQueries,
    private readonly accepting: AcceptInvitation,
    private readonly declining: DeclineInvitation,
  ) {}

  async execute(chatId: bigint, button: PressedButton): Promise<ChatAnswer> {
    const user = await this.accounts.findByChat(chatId);
    if (!user) return { outcome: 'NOT_LINKED' };
    const message = await this.deliveries.findOffer(button.deliveryId, user.userId);
    if (!message) return { outcome: 'UNKNOWN' };
    if (!user.isActive) return { outcome: 'BLOCKED' };
    const end = (outcome: Ended): ChatAnswer => ({ outcome: 'ENDED', ...outcome, message });
    const offer = { ...message.offer, creatorId: user.userId };
    const before = await this.findEnd(offer);
    if (before) return end(before); // a «no» after the term would still be taken by the site
    const refusal = await this.answer(button, offer);
    const after = await this.findEnd(offer);
    return after ? end(after) : { outcome: 'REFUSED', reason: refusal!.message };
  }

  private async findEnd({ id, creatorId, revision }: AnsweredOffer): Promise<Ended | undefined> {
    const standing = await this.invitations.getStanding(id, creatorId);
    const end = endOf(standing, revision);
    return end && { end, dealId: standing.dealId };
  }

  /** @returns the refusal, where there is one */
  private async answer(
    { answer }: PressedButton,
    { id: invitationId, ...offer }: AnsweredOffer,
  ): Promise<AppError | undefined> {
    try {
      await (answer === 'ACCEPT' ? this.accepting : this.declining).execute({ invitationId, ...offer });
      return undefined;
    } catch (error) {
      if (error instanceof AppError && error.status === CONFLICT) return error;
      throw error;
    }
  }
}

/** undefined: it waits for its answer. */
function endOf({ status, revision, isOver }: InvitationStanding, shown: number): OfferEnd | undefined {
  if (revision !== shown) return 'REPLACED';
  if (status !== 'SENT') return status;
  return isOver ? 'EXPIRED' : undefined;
}
