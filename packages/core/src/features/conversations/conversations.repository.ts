import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import { prepared, type Message, type Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';

export interface NewMessage {
  conversationId: string;
  senderId: string;
  text: string;
  /** What was typed, when `text` hides contacts. */
  originalText?: string;
}

export interface NewSystemMessage {
  conversationId: string;
  /** Whose action it tells of; null: the system's own. */
  senderId: string | null;
  text: string;
  eventId: string;
  dealId: string | null;
}

export interface ConversationPair {
  brandId: string;
  creatorId: string;
}

/** Writes of conversations, their messages and read marks. */
@Injectable()
export class ConversationsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Two openers of the same conversation get the same one: the second waits for the first's commit. */
  async findOrInsert(tx: Tx, jobId: string, { brandId, creatorId }: ConversationPair): Promise<string> {
    const now = this.clock.now();
    const id = this.ids.next();
    const created = await tx
      .insertInto('conversation')
      .values({ id, jobId, brandId, creatorId, lastMessageAt: now, createdAt: now })
      .onConflict((conflict) => conflict.columns(['jobId', 'brandId', 'creatorId']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (created === undefined) return this.existing(tx, jobId, { brandId, creatorId });
    await tx
      .insertInto('conversationParticipant')
      .values([brandId, creatorId].map((userId) => ({ conversationId: id, userId })))
      .execute();
    return id;
  }

  /** @returns the two sides, undefined when `userId` is not one of them */
  async findPairOf(tx: Tx, conversationId: string, userId: string): Promise<ConversationPair | undefined> {
    return tx
      .selectFrom('conversation')
      .select(['brandId', 'creatorId'])
      .where('id', '=', conversationId)
      .where((eb) => eb.or([eb('brandId', '=', userId), eb('creatorId', '=', userId)]))
      .executeTakeFirst();
  }

  /** Money once put into escrow between the two, on whichever job, lets them exchange contacts. */
  async pairHasFundedDeal(tx: Tx, { brandId, creatorId }: ConversationPair): Promise<boolean> {
    const funded = await tx
      .selectFrom('deal')
      .innerJoin('escrow', 'escrow.dealId', 'deal.id')
      .select('deal.id')
      .where('deal.brandId', '=', brandId)
      .where('deal.creatorId', '=', creatorId)
      .where('escrow.fundedAt', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    return funded !== undefined;
  }

  /**
   * Adds a message and brings the conversation back to the top of both lists; whoever writes has read all
   * that came before.
   * @returns id of the message
   */
  async insertMessage(tx: Tx, message: NewMessage): Promise<string> {
    const id = this.ids.next();
    await this.insert(tx, { originalText: null, eventId: null, dealId: null, ...message, id, kind: 'TEXT' });
    await this.markRead(tx, message.conversationId, message.senderId, id);
    return id;
  }

  /** An event is told once: a repeat finds its own message by `eventId` and writes nothing. */
  async insertSystemMessage(tx: Tx, message: NewSystemMessage): Promise<void> {
    await this.insert(tx, { originalText: null, ...message, id: this.ids.next(), kind: 'SYSTEM' });
  }

  /** The mark only moves forward: a late request of another tab does not make messages unread again. */
  async markRead(tx: Tx, conversationId: string, userId: string, messageId: string): Promise<void> {
    await tx
      .updateTable('conversationParticipant')
      .set({ lastReadId: messageId })
      .where('conversationId', '=', conversationId)
      .where('userId', '=', userId)
      .where((eb) => eb.or([eb('lastReadId', 'is', null), eb('lastReadId', '<', messageId)]))
      .execute();
  }

  async hasMessage(tx: Tx, conversationId: string, messageId: string): Promise<boolean> {
    const found = await tx
      .selectFrom('message')
      .select('id')
      .where('id', '=', messageId)
      .where('conversationId', '=', conversationId)
      .executeTakeFirst();
    return found !== undefined;
  }

  async setArchived(tx: Tx, conversationId: string, userId: string, archived: boolean): Promise<void> {
    await tx
      .updateTable('conversationParticipant')
      .set({ archivedAt: archived ? this.clock.now() : null })
      .where('conversationId', '=', conversationId)
      .where('userId', '=', userId)
      .execute();
  }

  /** One statement for the message and what it does to its conversation: it is the hottest of all writes. */
  private async insert(tx: Tx, message: Omit<Selectable<Message>, 'createdAt'>): Promise<void> {
    const { id, conversationId, senderId, kind, text, originalText, eventId, dealId } = message;
    const now = this.clock.now();
    await sql`
      WITH inserted AS (
        INSERT INTO message (id, conversation_id, sender_id, kind, text, original_text, event_id, deal_id, created_at)
        VALUES (${id}, ${conversationId}, ${senderId}, ${kind}, ${text}, ${originalText}, ${eventId}, ${dealId}, ${now})
        ON CONFLICT (event_id) DO NOTHING RETURNING conversation_id
      ), unarchived AS (
        UPDATE conversation_participant AS side SET archived_at = NULL FROM inserted
        WHERE side.conversation_id = inserted.conversation_id AND archived_at IS NOT NULL
      )
      UPDATE ${prepared} conversation SET last_message_at = ${now} FROM inserted
      WHERE conversation.id = inserted.conversation_id`.execute(tx);
  }

  private async existing(tx: Tx, jobId: string, { brandId, creatorId }: ConversationPair): Promise<string> {
    const { id } = await tx
      .selectFrom('conversation')
      .select('id')
      .where('jobId', '=', jobId)
      .where('brandId', '=', brandId)
      .where('creatorId', '=', creatorId)
      .executeTakeFirstOrThrow();
    return id;
  }
}
