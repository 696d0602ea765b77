import { Module } from '@nestjs/common';
import { OverviewModule } from '@dubl/core/features/overview';
import { AdminOverviewController } from './admin-overview.controller.js';

@Module({ imports: [OverviewModule], controllers: [AdminOverviewController] })
export class AdminOverviewApiModule {}
