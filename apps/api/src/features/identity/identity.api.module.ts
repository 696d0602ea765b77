import { Module } from '@nestjs/common';
import { IdentityModule } from '@dubl/core/features/identity';
import { AuthController, SessionsController } from './identity.controller.js';
import { LoginThrottle } from './login-throttle.js';
import { PasswordResetController } from './password-reset.controller.js';
import { ResetThrottle } from './reset-throttle.js';
import { SessionAnswers } from './session-answers.js';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController, PasswordResetController, SessionsController],
  providers: [SessionAnswers, LoginThrottle, ResetThrottle],
})
export class IdentityApiModule {}
