import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { ConversationsRepository } from './conversations.repository.js';

/** Hides a conversation from one side's list, or brings it back; the next message brings it back too. */
@Injectable()
export class ArchiveConversation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly conversations: ConversationsRepository,
  ) {}

  async execute(conversationId: string, userId: string, archived: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.conversations.findPairOf(tx, conversationId, userId))) throw notFound();
      await this.conversations.setArchived(tx, conversationId, userId, archived);
    });
  }
}
