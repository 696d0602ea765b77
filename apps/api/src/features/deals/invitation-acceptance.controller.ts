import { Body, Controller, Param, Post } from '@nestjs/common';
import { AcceptInvitation, DealsQueries } from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { AcceptInvitationDto } from './deal-requests.dto.js';
import { DealDto } from './deal.dto.js';

/** An invitation becomes a deal. */
@Controller('invitations')
@Roles('CREATOR')
export class InvitationAcceptanceController {
  constructor(
    private readonly acceptance: AcceptInvitation,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':id/accept')
  @Answers(DealDto, { status: 201, errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async accept(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { priceMinor }: AcceptInvitationDto,
  ): Promise<DealDto> {
    const dealId = await this.acceptance.execute({ invitationId: id, creatorId: user.id, priceMinor });
    return this.deals.get(dealId, user);
  }
}
