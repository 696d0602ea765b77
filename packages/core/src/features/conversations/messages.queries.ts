import { Injectable } from '@nestjs/common';
import { Prisma, type MessageKind, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';

export interface MessageView {
  id: string;
  kind: MessageKind;
  /** Who wrote it; of a SYSTEM message, who did what it tells of (null: the system). */
  senderId: string | null;
  text: string;
  /** Contacts in the text are hidden. */
  masked: boolean;
  dealId: string | null;
  createdAt: Date;
}

/** `originalText` is selected to know whether there is one; it never leaves this file. */
export const MESSAGE_SELECT = {
  id: true,
  kind: true,
  senderId: true,
  text: true,
  originalText: true,
  dealId: true,
  createdAt: true,
} satisfies PrismaTypes.MessageSelect;

type MessageRow = PrismaTypes.MessageGetPayload<{ select: typeof MESSAGE_SELECT }>;

export const messageView = ({ originalText, ...message }: MessageRow): MessageView => ({
  ...message,
  masked: originalText !== null,
});

@Injectable()
export class MessagesQueries {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. */
  async list(conversationId: string, userId: string, page: PageRequest): Promise<Page<MessageView>> {
    await this.assertParticipant(conversationId, userId);
    const before = idCursor(page);
    const rows = await this.prisma.message.findMany({
      where: { conversationId, ...(before && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select: MESSAGE_SELECT,
    });
    return toPage(rows, page.limit, (row) => row.id, messageView);
  }

  async get(conversationId: string, userId: string, messageId: string): Promise<MessageView> {
    await this.assertParticipant(conversationId, userId);
    const row = await this.prisma.message.findFirst({
      where: { id: messageId, conversationId },
      select: MESSAGE_SELECT,
    });
    if (row === null) throw notFound();
    return messageView(row);
  }

  private async assertParticipant(conversationId: string, userId: string): Promise<void> {
    const where = { conversationId, userId };
    const found = await this.prisma.conversationParticipant.findFirst({ where, select: { userId: true } });
    if (found === null) throw notFound();
  }
}
