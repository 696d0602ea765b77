import { AlertsModule } from '@dubl/core/features/alerts';
import { ConversationsModule } from '@dubl/core/features/conversations';
import { DealsModule } from '@dubl/core/features/deals';
import { DisputesModule } from '@dubl/core/features/disputes';
import { FinanceModule } from '@dubl/core/features/finance';
import { IdentityModule } from '@dubl/core/features/identity';
import { JobsModule } from '@dubl/core/features/jobs';
import { NotificationsModule } from '@dubl/core/features/notifications';
import { PaymentsModule } from '@dubl/core/features/payments';
import { ProfilesModule } from '@dubl/core/features/profiles';
import { FixedClock } from '@dubl/core/platform/clock';
import type { Config } from '@dubl/core/platform/config';
import { DeterministicIds } from '@dubl/core/platform/ids';
import { PlatformModule, createContext } from '@dubl/core/platform/module';
import { OutboxRelayModule } from '@dubl/core/platform/outbox';

export type App = Awaited<ReturnType<typeof createContext>>;

const FEATURES = [
  IdentityModule,
  ProfilesModule,
  JobsModule,
  AlertsModule,
  ConversationsModule,
  DealsModule,
  DisputesModule,
  PaymentsModule,
  FinanceModule,
  NotificationsModule,
  OutboxRelayModule,
];

/** Older than any real id, whatever the day: what people make after the seed sorts as newer. */
const IDS_START_AT = new Date('2025-01-01T00:00:00Z');

/** The features with a clock that the story moves and ids that are the same on every run. */
export function openApp(config: Config, clock: FixedClock): Promise<App> {
  const ids = new DeterministicIds(IDS_START_AT);
  return createContext(PlatformModule.forRoot(config, 'seed', { clock, ids }), FEATURES);
}
