import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '@dubl/core/platform/config';
import { PlatformModule } from '@dubl/core/platform/module';
import { IdentityApiModule } from './features/identity/identity.api.module.js';
import { OpsModule } from './features/ops/ops.module.js';
import { FinanceApiModule } from './features/finance/finance.api.module.js';
import { PaymentsApiModule } from './features/payments/payments.api.module.js';
import { ConversationsApiModule } from './features/conversations/conversations.api.module.js';
import { DealsApiModule } from './features/deals/deals.api.module.js';
import { DisputesApiModule } from './features/disputes/disputes.api.module.js';
import { AdminJobsApiModule } from './features/admin-jobs/admin-jobs.api.module.js';
import { AdminUsersApiModule } from './features/admin-users/admin-users.api.module.js';
import { AdminOverviewApiModule } from './features/admin-overview/admin-overview.api.module.js';
import { AlertsApiModule } from './features/alerts/alerts.api.module.js';
import { ApplicationsApiModule } from './features/applications/applications.api.module.js';
import { InvitationsApiModule } from './features/invitations/invitations.api.module.js';
import { JobsApiModule } from './features/jobs/jobs.api.module.js';
import { ProfilesApiModule } from './features/profiles/profiles.api.module.js';
import { OutboxApiModule } from './features/outbox/outbox.api.module.js';
import { NotificationsApiModule } from './features/notifications/notifications.api.module.js';
import { MessageCheckApiModule } from './features/message-check/message-check.api.module.js';
import { TelegramApiModule } from './features/telegram/telegram.api.module.js';
import { StreamApiModule } from './features/stream/stream.api.module.js';
import { HttpModule } from './http/http.module.js';

const features = [
  OpsModule,
  IdentityApiModule,
  FinanceApiModule,
  ConversationsApiModule,
  DealsApiModule,
  DisputesApiModule,
  ProfilesApiModule,
  JobsApiModule,
  ApplicationsApiModule,
  InvitationsApiModule,
  AlertsApiModule,
  AdminJobsApiModule,
  AdminOverviewApiModule,
  AdminUsersApiModule,
  NotificationsApiModule,
  OutboxApiModule,
  MessageCheckApiModule,
  TelegramApiModule,
  StreamApiModule,
];

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, 'api'),
        HttpModule,
        PaymentsApiModule.forRoot(config),
        ...features,
      ],
    };
  }
}
