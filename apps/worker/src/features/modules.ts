import type { ModuleMetadata } from '@nestjs/common';
import { NotificationsModule } from '@dubl/core/features/notifications';

/** Where the consumers and sweeps below come from. */
export const featureModules: NonNullable<ModuleMetadata['imports']> = [NotificationsModule];
