import { Module } from '@nestjs/common';
import { JobsModule } from '@dubl/core/features/jobs';
import { InvitationsController } from './invitations.controller.js';
import { JobInvitationsController } from './job-invitations.controller.js';

@Module({
  imports: [JobsModule],
  controllers: [JobInvitationsController, InvitationsController],
})
export class InvitationsApiModule {}
