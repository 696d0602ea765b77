import { Module } from '@nestjs/common';
import { DisputesModule } from '@dubl/core/features/disputes';
import { AdminDisputesController } from './admin-disputes.controller.js';
import { DisputesController } from './disputes.controller.js';

@Module({ imports: [DisputesModule], controllers: [DisputesController, AdminDisputesController] })
export class DisputesApiModule {}
