import { Module } from '@nestjs/common';
import { NotificationsModule } from '@dubl/core/features/notifications';
import { NotificationsController } from './notifications.controller.js';
import { PreferencesController } from './preferences.controller.js';

@Module({ imports: [NotificationsModule], controllers: [NotificationsController, PreferencesController] })
export class NotificationsApiModule {}
