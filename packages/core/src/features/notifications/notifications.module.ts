import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/index.js';
import { ChooseChannels } from './choose-channels.js';
import { MarkAllNotificationsRead } from './mark-all-notifications-read.js';
import { MarkNotificationRead } from './mark-notification-read.js';
import { NotificationConsumer } from './notification-consumer.js';
import { NotificationQueries } from './notifications.queries.js';
import { NotificationsRepository } from './notifications.repository.js';
import { PreferenceQueries } from './preferences.queries.js';
import { PreferencesRepository } from './preferences.repository.js';
import { RemoveReadNotifications } from './remove-read-notifications.js';
import { StreamHints } from './stream-hints.js';
import { SubjectQueries } from './subjects.queries.js';

const offered = [
  NotificationConsumer,
  NotificationQueries,
  MarkNotificationRead,
  MarkAllNotificationsRead,
  RemoveReadNotifications,
  ChooseChannels,
  PreferenceQueries,
];

@Module({
  imports: [DeliveriesModule],
  providers: [...offered, NotificationsRepository, PreferencesRepository, StreamHints, SubjectQueries],
  exports: offered,
})
export class NotificationsModule {}
