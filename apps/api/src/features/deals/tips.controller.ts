import { Body, Controller, Param, Post } from '@nestjs/common';
import { DealsQueries, SendTip } from '@dubl/core/features/deals';
import { Answers, CurrentUser, Idempotent, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { SendTipDto } from './deal-requests.dto.js';
import { DealDto } from './deal.dto.js';

@Controller('deals')
@Roles('BRAND')
export class TipsController {
  constructor(
    private readonly sending: SendTip,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':id/tips')
  @Idempotent({ required: true })
  @Answers(DealDto, {
    status: 201,
    errors: ['INVARIANT_VIOLATION'],
    description: 'Gives the creator of a completed deal more than the price; each key is a tip of its own',
  })
  async send(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() { amountMinor }: SendTipDto,
  ): Promise<DealDto> {
    await this.sending.execute({ dealId, brandId: user.id, amountMinor });
    return this.deals.get(dealId, user);
  }
}
