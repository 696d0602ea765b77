import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { ConversationOpener, type ConversationOpening } from '../jobs/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { MessageComposer } from './message-composer.js';

/**
 * Opens the pair's conversation on a job, or finds it, and puts what came with the application or the
 * invitation into it. Runs in the caller's transaction: neither exists without its conversation. Their own
 * events tell the other side, so no MESSAGE_SENT here.
 */
@Injectable()
export class OpenConversation extends ConversationOpener {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly composer: MessageComposer,
  ) {
    super();
  }

  async open(tx: Tx, { jobId, brandId, creatorId, message, senderId }: ConversationOpening): Promise<string> {
    const pair = { brandId, creatorId };
    const conversationId = await this.conversations.findOrInsert(tx, jobId, pair);
    if (message.trim() !== '') {
      const text = await this.composer.textFor(tx, pair, message);
      await this.conversations.insertMessage(tx, { conversationId, senderId, ...text });
    }
    return conversationId;
  }
}
