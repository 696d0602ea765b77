import { Body, Controller, Param, Post } from '@nestjs/common';
import { AcceptApplication, DealsQueries } from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { AcceptApplicationDto } from './deal-requests.dto.js';
import { DealDto } from './deal.dto.js';

/** An application becomes a deal. */
@Controller('applications')
@Roles('BRAND')
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptApplication,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':id/accept')
  @Answers(DealDto, { status: 201, errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async accept(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { priceMinor }: AcceptApplicationDto,
  ): Promise<DealDto> {
    const dealId = await this.acceptance.execute({ applicationId: id, brandId: user.id, priceMinor });
    return this.deals.get(dealId, user);
  }
}
