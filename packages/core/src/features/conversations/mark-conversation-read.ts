import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { ConversationsRepository } from './conversations.repository.js';

/** Everything up to and including this message is read; repeating it, or an older message, changes nothing. */
@Injectable()
export class MarkConversationRead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly conversations: ConversationsRepository,
  ) {}

  async execute(conversationId: string, userId: string, messageId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const mine = await this.conversations.findPairOf(tx, conversationId, userId);
      if (!mine || !(await this.conversations.hasMessage(tx, conversationId, messageId))) throw notFound();
      await this.conversations.markRead(tx, conversationId, userId, messageId);
    });
  }
}
