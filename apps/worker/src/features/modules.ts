import type { ModuleMetadata } from '@nestjs/common';
import { AlertsModule } from '@dubl/core/features/alerts';
import { ConversationsModule } from '@dubl/core/features/conversations';
import { DealsModule } from '@dubl/core/features/deals';
import { DisputesModule } from '@dubl/core/features/disputes';
import { FinanceModule } from '@dubl/core/features/finance';
import { IdentityModule } from '@dubl/core/features/identity';
import { JobsModule } from '@dubl/core/features/jobs';
import { MailModule } from '@dubl/core/features/mail';
import { NotificationsModule } from '@dubl/core/features/notifications';
import { PaymentsModule } from '@dubl/core/features/payments';
import { TelegramModule } from '@dubl/core/features/telegram';
import { IdempotencyModule } from '@dubl/core/platform/idempotency';

/** Where the consumers and sweeps come from. */
export const featureModules: NonNullable<ModuleMetadata['imports']> = [
  IdentityModule,
  JobsModule,
  AlertsModule,
  ConversationsModule,
  DealsModule,
  DisputesModule,
  PaymentsModule,
  FinanceModule,
  MailModule,
  NotificationsModule,
  TelegramModule,
  IdempotencyModule,
];
