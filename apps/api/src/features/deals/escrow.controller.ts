import { Controller, Param, Post } from '@nestjs/common';
import { DealsQueries, FundEscrow } from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { DealDto } from './deal.dto.js';

@Controller('escrow')
@Roles('BRAND')
export class EscrowController {
  constructor(
    private readonly funding: FundEscrow,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':dealId/fund')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION'] })
  async fund(@CurrentUser() user: SessionUser, @Param('dealId', UuidParam) dealId: string): Promise<DealDto> {
    await this.funding.execute(dealId, user.id);
    return this.deals.get(dealId, user);
  }
}
