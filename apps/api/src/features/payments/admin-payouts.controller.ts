import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DecidePayout, PayoutsQueries } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Roles, UuidParam, pageOf } from '../../http/index.js';
import { AdminPayoutDto, AdminPayoutsQuery, RejectPayoutDto } from './payout.dto.js';

@Controller('admin/payouts')
@Roles('ADMIN')
export class AdminPayoutsController {
  constructor(
    private readonly payouts: PayoutsQueries,
    private readonly decide: DecidePayout,
  ) {}

  @Get()
  @Answers(pageOf(AdminPayoutDto))
  list(@Query() query: AdminPayoutsQuery) {
    return this.payouts.listForAdmin(query.status, query);
  }

  @Post(':id/approve')
  @Answers(AdminPayoutDto, { errors: ['INVARIANT_VIOLATION'] })
  async approve(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
  ): Promise<AdminPayoutDto> {
    await this.decide.approve({ adminId: admin.id, payoutId: id });
    return this.payouts.getForAdmin(id);
  }

  @Post(':id/reject')
  @Answers(AdminPayoutDto, { errors: ['INVARIANT_VIOLATION'] })
  async reject(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() body: RejectPayoutDto,
  ): Promise<AdminPayoutDto> {
    await this.decide.reject({ adminId: admin.id, payoutId: id, reason: body.reason });
    return this.payouts.getForAdmin(id);
  }
}
