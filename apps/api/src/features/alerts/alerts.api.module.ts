import { Module } from '@nestjs/common';
import { AlertsModule } from '@dubl/core/features/alerts';
import { AlertsController } from './alerts.controller.js';

@Module({ imports: [AlertsModule], controllers: [AlertsController] })
export class AlertsApiModule {}
