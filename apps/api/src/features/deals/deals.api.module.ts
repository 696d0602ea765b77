import { Module } from '@nestjs/common';
import { DealsModule } from '@dubl/core/features/deals';
import { AcceptanceController } from './acceptance.controller.js';
import { CancellationController } from './cancellation.controller.js';
import { DealsController } from './deals.controller.js';
import { EscrowController } from './escrow.controller.js';
import { InvitationAcceptanceController } from './invitation-acceptance.controller.js';
import { SubmissionsController } from './submissions.controller.js';
import { TipsController } from './tips.controller.js';

@Module({
  imports: [DealsModule],
  controllers: [
    DealsController,
    SubmissionsController,
    AcceptanceController,
    InvitationAcceptanceController,
    EscrowController,
    CancellationController,
    TipsController,
  ],
})
export class DealsApiModule {}
