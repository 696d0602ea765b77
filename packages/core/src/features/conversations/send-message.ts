import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { MessageComposer } from './message-composer.js';

export interface MessageToSend {
  conversationId: string;
  senderId: string;
  /** 1–4000 characters */
  text: string;
}

/** Writes a message and its event together; until the pair has a funded deal contacts in it are masked. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly conversations: ConversationsRepository,
    private readonly composer: MessageComposer,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @returns id of the message
   * @throws NOT_FOUND for a conversation of others
   */
  async execute(message: MessageToSend): Promise<string> {
    const { conversationId, senderId, text } = message;
    return this.transactions.run(async (tx) => {
      const pair = await this.conversations.findPairOf(tx, conversationId, senderId);
      if (pair === undefined) throw notFound();
      const shown = await this.composer.textFor(tx, pair, text);
      const messageId = await this.conversations.insertMessage(tx, { conversationId, senderId, ...shown });
      await this.outbox.append(tx, {
        type: 'MESSAGE_SENT',
        aggregateType: 'conversation',
        aggregateId: conversationId,
        payload: { conversationId, messageId, senderId },
      });
      return messageId;
    });
  }
}
