import { Injectable } from '@nestjs/common';
import { Prisma, type DealStatus, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { decodeCursor, isUuid, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { MESSAGE_SELECT, messageView, type MessageView } from './messages.queries.js';

export interface PartyView {
  id: string;
  name: string;
}

export interface ConversationView {
  id: string;
  job: { id: string; title: string };
  brand: PartyView;
  creator: PartyView;
  /** The pair's latest deal on this job. */
  deal: { id: string; status: DealStatus } | null;
  lastMessage: MessageView | null;
  lastMessageAt: Date;
  /** Messages of others after the caller's read mark. */
  unreadCount: number;
  /** Everything up to and including this message is read by the caller. */
  lastReadId: string | null;
  isArchived: boolean;
}

const SELECT = {
  lastReadId: true,
  archivedAt: true,
  conversation: {
    select: {
      id: true,
      brandId: true,
      creatorId: true,
      lastMessageAt: true,
      job: { select: { id: true, title: true } },
      participants: {
        select: {
          userId: true,
          user: { select: { displayName: true, brandProfile: { select: { companyName: true } } } },
        },
      },
      messages: { select: MESSAGE_SELECT, orderBy: { id: 'desc' }, take: 1 },
      deals: { select: { id: true, status: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  },
} satisfies PrismaTypes.ConversationParticipantSelect;

type Row = PrismaTypes.ConversationParticipantGetPayload<{ select: typeof SELECT }>;

/** The list is ordered by the last message; the id tells apart those of the same moment. */
type Cursor = [lastMessageAt: string, id: string];
const isCursor = (value: unknown): value is Cursor =>
  Array.isArray(value) &&
  value.length === 2 &&
  !Number.isNaN(Date.parse(String(value[0]))) &&
  isUuid(value[1]);

@Injectable()
export class ConversationsQueries {
  constructor(private readonly prisma: Prisma) {}

  /** The caller's conversations, the liveliest first. */
  async list(userId: string, archived: boolean, page: PageRequest): Promise<Page<ConversationView>> {
    const rows = await this.prisma.conversationParticipant.findMany({
      where: {
        userId,
        archivedAt: archived ? { not: null } : null,
        ...(page.cursor !== undefined && { conversation: after(decodeCursor(page.cursor, isCursor)) }),
      },
      orderBy: [{ conversation: { lastMessageAt: 'desc' } }, { conversationId: 'desc' }],
      take: page.limit + 1,
      select: SELECT,
    });
    const unread = await this.countUnread(
      userId,
      rows.map((row) => row.conversation.id),
    );
    return toPage(
      rows,
      page.limit,
      ({ conversation }): Cursor => [conversation.lastMessageAt.toISOString(), conversation.id],
      (row) => view(row, unread),
    );
  }

  async get(conversationId: string, userId: string): Promise<ConversationView> {
    const where = { conversationId, userId };
    const row = await this.prisma.conversationParticipant.findFirst({ where, select: SELECT });
    if (row === null) throw notFound();
    return view(row, await this.countUnread(userId, [conversationId]));
  }

  /** One query for the whole page: each conversation has a read mark of its own. */
  private async countUnread(userId: string, conversationIds: string[]): Promise<Map<string, number>> {
    const rows = await this.prisma.$queryRaw<{ id: string; count: number }[]>`
      SELECT p.conversation_id AS id, count(m.id)::int AS count
      FROM conversation_participant p
      JOIN message m ON m.conversation_id = p.conversation_id
       AND (p.last_read_id IS NULL OR m.id > p.last_read_id)
       AND m.sender_id IS DISTINCT FROM p.user_id
      WHERE p.user_id = ${userId}::uuid AND p.conversation_id = ANY (${conversationIds}::uuid[])
      GROUP BY p.conversation_id`;
    return new Map(rows.map((row) => [row.id, row.count]));
  }
}

const after = ([lastMessageAt, id]: Cursor): PrismaTypes.ConversationWhereInput => ({
  OR: [
    { lastMessageAt: { lt: new Date(lastMessageAt) } },
    { lastMessageAt: new Date(lastMessageAt), id: { lt: id } },
  ],
});

function view({ conversation, lastReadId, archivedAt }: Row, unread: Map<string, number>): ConversationView {
  const { id, job, brandId, creatorId, participants, messages, deals, lastMessageAt } = conversation;
  const party = (userId: string): PartyView => {
    const user = participants.find((participant) => participant.userId === userId)?.user;
    return { id: userId, name: user?.brandProfile?.companyName || user?.displayName || '' };
  };
  return {
    id,
    job,
    brand: party(brandId),
    creator: party(creatorId),
    deal: deals[0] ?? null,
    lastMessage: messages[0] ? messageView(messages[0]) : null,
    lastMessageAt,
    unreadCount: unread.get(id) ?? 0,
    lastReadId,
    isArchived: archivedAt !== null,
  };
}
