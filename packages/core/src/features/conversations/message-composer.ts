import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { ConversationsRepository, type ConversationPair } from './conversations.repository.js';
import { maskContacts } from '../../platform/contacts/index.js';

/** Decides what the other side sees of a text: contacts are hidden until the pair has a funded deal. */
@Injectable()
export class MessageComposer {
  constructor(private readonly conversations: ConversationsRepository) {}

  async textFor(
    tx: Tx,
    pair: ConversationPair,
    typed: string,
  ): Promise<{ text: string; originalText?: string }> {
    const { text, masked } = maskContacts(typed);
    if (!masked || (await this.conversations.pairHasFundedDeal(tx, pair))) return { text: typed };
    return { text, originalText: typed };
  }
}
