export { ChooseChannels } from './choose-channels.js';
export { MarkAllNotificationsRead } from './mark-all-notifications-read.js';
export { MarkNotificationRead } from './mark-notification-read.js';
export { NotificationConsumer } from './notification-consumer.js';
export { NotificationQueries, type NotificationView } from './notifications.queries.js';
export { NotificationsModule } from './notifications.module.js';
export type { ChannelChoice } from './preferences.js';
export { PreferenceQueries, type GroupPreferences } from './preferences.queries.js';
export { RemoveReadNotifications } from './remove-read-notifications.js';
