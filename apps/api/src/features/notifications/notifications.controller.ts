import { Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  MarkAllNotificationsRead,
  MarkNotificationRead,
  NotificationQueries,
  RemoveReadNotifications,
} from '@dubl/core/features/notifications';
import { Answers, CurrentUser, PageQuery, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import {
  NotificationDto,
  NotificationsReadDto,
  NotificationsRemovedDto,
  UnreadCountDto,
} from './notification.dto.js';

@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationQueries,
    private readonly reading: MarkNotificationRead,
    private readonly readingAll: MarkAllNotificationsRead,
    private readonly removing: RemoveReadNotifications,
  ) {}

  @Get()
  @Answers(pageOf(NotificationDto), { description: 'Newest first' })
  list(@CurrentUser() user: SessionUser, @Query() query: PageQuery) {
    return this.notifications.list(user.id, query);
  }

  @Get('unread-count')
  @Answers(UnreadCountDto)
  async countUnread(@CurrentUser() user: SessionUser): Promise<UnreadCountDto> {
    return { count: await this.notifications.countUnread(user.id) };
  }

  @Post(':id/read')
  @Answers(NotificationDto)
  async markRead(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
  ): Promise<NotificationDto> {
    await this.reading.execute(id, user.id);
    return this.notifications.get(id, user.id);
  }

  @Post('read-all')
  @Answers(NotificationsReadDto)
  async markAllRead(@CurrentUser() user: SessionUser): Promise<NotificationsReadDto> {
    return { read: await this.readingAll.execute(user.id) };
  }

  @Delete()
  @Answers(NotificationsRemovedDto, { description: 'Removes those that have been read' })
  async removeRead(@CurrentUser() user: SessionUser): Promise<NotificationsRemovedDto> {
    return { removed: await this.removing.execute(user.id) };
  }
}
