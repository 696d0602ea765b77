import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DecidePayout, PayoutsQueries, SettlePayoutByHand } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Roles, UuidParam, pageOf } from '../../http/index.js';
import {
  AdminPayoutDto,
  AdminPayoutsQuery,
  ApprovePayoutDto,
  MarkPayoutPaidDto,
  PayoutRefusalDto,
} from './payout.dto.js';

@Controller('admin/payouts')
@Roles('ADMIN')
export class AdminPayoutsController {
  constructor(
    private readonly payouts: PayoutsQueries,
    private readonly decide: DecidePayout,
    private readonly byHand: SettlePayoutByHand,
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
    @Body() body: ApprovePayoutDto,
  ): Promise<AdminPayoutDto> {
    await this.decide.approve({ adminId: admin.id, payoutId: id, byHand: body.byHand });
    return this.payouts.getForAdmin(id);
  }

  @Post(':id/reject')
  @Answers(AdminPayoutDto, { errors: ['INVARIANT_VIOLATION'] })
  async reject(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() body: PayoutRefusalDto,
  ): Promise<AdminPayoutDto> {
    await this.decide.reject({ adminId: admin.id, payoutId: id, reason: body.reason });
    return this.payouts.getForAdmin(id);
  }

  @Post(':id/mark-paid')
  @Answers(AdminPayoutDto, { errors: ['INVARIANT_VIOLATION'], description: 'Paid by hand' })
  async markPaid(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() body: MarkPayoutPaidDto,
  ): Promise<AdminPayoutDto> {
    await this.byHand.markPaid({ adminId: admin.id, payoutId: id, reference: body.reference });
    return this.payouts.getForAdmin(id);
  }

  @Post(':id/mark-failed')
  @Answers(AdminPayoutDto, { errors: ['INVARIANT_VIOLATION'], description: 'Could not be paid by hand' })
  async markFailed(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() body: PayoutRefusalDto,
  ): Promise<AdminPayoutDto> {
    await this.byHand.markFailed({ adminId: admin.id, payoutId: id, reason: body.reason });
    return this.payouts.getForAdmin(id);
  }
}
