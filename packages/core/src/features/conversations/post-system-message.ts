import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import type { ConsumedEvent, EventConsumer } from '../../platform/outbox/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import {
  INVITATION_EVENTS,
  invitationMessage,
  isInvitationEvent,
  type InvitationEvent,
} from './invitation-message-text.js';
import { DEAL_EVENTS, isDealEvent, systemMessageText, type DealEvent } from './system-message-text.js';
import { ToldDealsRepository } from './told-deals.repository.js';
import { ToldInvitationsRepository } from './told-invitations.repository.js';

/**
 * Tells the conversation of each step of its invitation and its deal. Once per event: the message carries
 * the event's id, which is unique, so a redelivery writes nothing even if its consumption was not recorded.
 */
@Injectable()
export class PostSystemMessage implements EventConsumer {
  readonly name = 'system-messages';
  readonly types = [...DEAL_EVENTS, ...INVITATION_EVENTS];

  constructor(
    private readonly deals: ToldDealsRepository,
    private readonly invitations: ToldInvitationsRepository,
    private readonly conversations: ConversationsRepository,
  ) {}

  async handle(tx: Tx, event: ConsumedEvent): Promise<void> {
    if (isDealEvent(event)) await this.tellOfDeal(tx, event);
    else if (isInvitationEvent(event)) await this.tellOfInvitation(tx, event);
  }

  private async tellOfDeal(tx: Tx, event: DealEvent): Promise<void> {
    const deal = await this.deals.find(tx, event.payload.dealId);
    const text = deal && systemMessageText(event, deal);
    if (!deal || !text) return;
    await this.conversations.insertSystemMessage(tx, {
      conversationId: deal.conversationId,
      senderId: actorOf(event, deal),
      text,
      eventId: event.id,
      dealId: deal.id,
    });
  }

  private async tellOfInvitation(tx: Tx, event: InvitationEvent): Promise<void> {
    const invitation = await this.invitations.find(tx, event.payload.invitationId);
    if (!invitation) return;
    await this.conversations.insertSystemMessage(tx, {
      conversationId: invitation.conversationId,
      ...invitationMessage(event, invitation),
      eventId: event.id,
      dealId: null,
    });
  }
}

/** Acceptances name nobody: an application is the brand's to accept, an invitation the creator's. */
function actorOf(event: DealEvent, { brandId, creatorId }: { brandId: string; creatorId: string }) {
  if ('actorId' in event.payload) return event.payload.actorId;
  return event.type === 'INVITATION_ACCEPTED' ? creatorId : brandId;
}
