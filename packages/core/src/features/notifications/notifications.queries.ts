import { Injectable } from '@nestjs/common';
import { Prisma, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';

export interface NotificationView {
  id: string;
  type: string;
  title: string;
  body: string;
  /** Path on the site that it leads to. */
  href: string;
  isRead: boolean;
  createdAt: Date;
}

const SELECT = {
  id: true,
  type: true,
  title: true,
  body: true,
  href: true,
  readAt: true,
  createdAt: true,
} satisfies PrismaTypes.NotificationSelect;

type Row = PrismaTypes.NotificationGetPayload<{ select: typeof SELECT }>;

const view = ({ readAt, ...notification }: Row): NotificationView => ({
  ...notification,
  isRead: readAt !== null,
});

@Injectable()
export class NotificationQueries {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. */
  async list(userId: string, page: PageRequest): Promise<Page<NotificationView>> {
    const rows = await this.prisma.notification.findMany({
      where: { userId, id: { lt: idCursor(page) } },
      select: SELECT,
      orderBy: { id: 'desc' },
      take: page.limit + 1,
    });
    return toPage(rows, page.limit, (row) => row.id, view);
  }

  /** @throws NOT_FOUND, also for somebody else's */
  async get(id: string, userId: string): Promise<NotificationView> {
    const row = await this.prisma.notification.findFirst({ where: { id, userId }, select: SELECT });
    if (row === null) throw notFound();
    return view(row);
  }

  async countUnread(userId: string): Promise<number> {
    return this.prisma.notification.count({ where: { userId, readAt: null } });
  }
}
