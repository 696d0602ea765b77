import { Module } from '@nestjs/common';
import { IdentityModule } from '@dubl/core/features/identity';
import { AuthController, SessionsController } from './identity.controller.js';
import { LoginThrottle } from './login-throttle.js';
import { SessionAnswers } from './session-answers.js';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController, SessionsController],
  providers: [SessionAnswers, LoginThrottle],
})
export class IdentityApiModule {}
