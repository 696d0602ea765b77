import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestPasswordReset, ResetPassword } from '@dubl/core/features/identity';
import { Answers, Idempotent, Public, RateClass } from '../../http/index.js';
import { LoginThrottle } from './login-throttle.js';
import { ForgotPasswordDto, ResetPasswordDto } from './password-reset.dto.js';
import { ResetThrottle } from './reset-throttle.js';

@Controller('auth/password')
@Idempotent({ honoured: false })
export class PasswordResetController {
  constructor(
    private readonly requests: RequestPasswordReset,
    private readonly resets: ResetPassword,
    private readonly throttle: ResetThrottle,
    private readonly logins: LoginThrottle,
  ) {}

  @Post('forgot')
  @Public()
  @RateClass('auth')
  @Answers(null, { description: 'The same answer whether the account exists or not' })
  async forgot(@Body() { email }: ForgotPasswordDto, @Req() { ip }: FastifyRequest) {
    await this.throttle.pass(email, ip);
    await this.requests.execute(email);
  }

  @Post('reset')
  @Public()
  @RateClass('auth')
  @Answers(null, { errors: ['INVARIANT_VIOLATION'] })
  async reset(@Body() body: ResetPasswordDto) {
    await this.logins.forgive(await this.resets.execute(body));
  }
}
