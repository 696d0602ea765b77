export { MarkAllNotificationsRead } from './mark-all-notifications-read.js';
export { MarkNotificationRead } from './mark-notification-read.js';
export { NotificationConsumer } from './notification-consumer.js';
export { NotificationQueries, type NotificationView } from './notifications.queries.js';
export { NotificationsModule } from './notifications.module.js';
export { RemoveReadNotifications } from './remove-read-notifications.js';
