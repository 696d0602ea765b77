import { Body, Controller, Param, Post } from '@nestjs/common';
import { ChargeBackDeposit, DepositsQueries } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Roles, UuidParam } from '../../http/index.js';
import { ChargeBackDepositDto, DepositDto } from './deposit.dto.js';

@Controller('admin/deposits')
@Roles('ADMIN')
export class AdminDepositsController {
  constructor(
    private readonly deposits: DepositsQueries,
    private readonly chargeBack: ChargeBackDeposit,
  ) {}

  @Post(':id/chargeback')
  @Answers(DepositDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: "The payer's bank took the money back; what the balance does not cover becomes a debt",
  })
  async chargeback(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() body: ChargeBackDepositDto,
  ): Promise<DepositDto> {
    await this.chargeBack.execute({ adminId: admin.id, depositId: id, reason: body.reason });
    return this.deposits.getForAdmin(id);
  }
}
