import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Headers, Param, Post, RawBody } from '@nestjs/common';
import { ChooseSandboxOutcome, ReceiveWebhook } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Public, Roles, UuidParam } from '../../http/index.js';
import { SandboxOutcomeDto } from './wallet.dto.js';

@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly receiveWebhook: ReceiveWebhook,
    private readonly chooseOutcome: ChooseSandboxOutcome,
  ) {}

  /** The signature is over the bytes as they came, so the body is read raw. */
  @Post('webhooks/:provider')
  @Public({ session: false })
  @Answers(null, { errors: ['FORBIDDEN', 'NOT_FOUND'] })
  async webhook(
    @Param('provider') provider: string,
    @Headers() headers: IncomingHttpHeaders,
    @RawBody() body?: Buffer,
  ) {
    await this.receiveWebhook.execute(provider, headers, body?.toString() ?? '');
    return {};
  }

  @Post('sandbox/:depositId')
  @Roles('BRAND')
  @Answers(null, { errors: ['INVARIANT_VIOLATION'], description: "The payer's click on the sandbox's page" })
  async sandbox(
    @CurrentUser() user: SessionUser,
    @Param('depositId', UuidParam) depositId: string,
    @Body() body: SandboxOutcomeDto,
  ) {
    await this.chooseOutcome.execute({ userId: user.id, depositId, outcome: body.outcome });
    return {};
  }
}
