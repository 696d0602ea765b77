import { Body, Controller, Param, Post } from '@nestjs/common';
import { ChooseSandboxOutcome } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Roles, UuidParam } from '../../http/index.js';
import { SandboxOutcomeDto } from './deposit.dto.js';

/** Exists only while the sandbox is the provider. */
@Controller('payments/sandbox')
@Roles('BRAND')
export class SandboxController {
  constructor(private readonly chooseOutcome: ChooseSandboxOutcome) {}

  @Post(':depositId')
  @Answers(null, { errors: ['INVARIANT_VIOLATION'], description: "The payer's click on the sandbox's page" })
  async choose(
    @CurrentUser() user: SessionUser,
    @Param('depositId', UuidParam) depositId: string,
    @Body() body: SandboxOutcomeDto,
  ) {
    await this.chooseOutcome.execute({ userId: user.id, depositId, outcome: body.outcome });
    return {};
  }
}
