import type { Type } from '@nestjs/common';
import { MatchAlerts } from '@dubl/core/features/alerts';
import { PostSystemMessage } from '@dubl/core/features/conversations';
import { CompleteJob } from '@dubl/core/features/deals';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import type { EventConsumer } from '@dubl/core/platform/outbox';

/**
 * They share a transaction, so their order is that of locks: the job before the conversation. Notifications come last:
 * their hint tells browsers to fetch what the others have written.
 */
export const consumers: readonly Type<EventConsumer>[] = [
  CompleteJob,
  MatchAlerts,
  PostSystemMessage,
  NotificationConsumer,
];
