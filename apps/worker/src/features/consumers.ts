import type { Type } from '@nestjs/common';
import { MatchAlerts } from '@dubl/core/features/alerts';
import { PostSystemMessage } from '@dubl/core/features/conversations';
import { CompleteJob } from '@dubl/core/features/deals';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import type { EventConsumer } from '@dubl/core/platform/outbox';

/** Notifications come last: their hint tells browsers to fetch what the others have written. */
export const consumers: readonly Type<EventConsumer>[] = [
  PostSystemMessage,
  CompleteJob,
  MatchAlerts,
  NotificationConsumer,
];
