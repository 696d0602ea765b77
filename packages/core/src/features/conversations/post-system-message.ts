import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import type { ConsumedEvent, EventConsumer } from '../../platform/outbox/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { isTold, systemMessageText, TOLD_EVENTS } from './system-message-text.js';
import { ToldDealsRepository } from './told-deals.repository.js';

/**
 * Tells the conversation of each step of its deal. Once per event: the message carries the event's id,
 * which is unique, so a redelivery writes nothing even if its consumption was not recorded.
 */
@Injectable()
export class PostSystemMessage implements EventConsumer {
  readonly name = 'system-messages';
  readonly types = TOLD_EVENTS;

  constructor(
    private readonly deals: ToldDealsRepository,
    private readonly conversations: ConversationsRepository,
  ) {}

  async handle(tx: Tx, event: ConsumedEvent): Promise<void> {
    if (!isTold(event)) return;
    const deal = await this.deals.find(tx, event.payload.dealId);
    const text = deal && systemMessageText(event, deal);
    if (!deal || !text) return;
    await this.conversations.insertSystemMessage(tx, {
      conversationId: deal.conversationId,
      senderId: 'actorId' in event.payload ? event.payload.actorId : deal.brandId,
      text,
      eventId: event.id,
      dealId: deal.id,
    });
  }
}
