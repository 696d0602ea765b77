import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CancelPayout, PayoutsQueries, RequestPayout } from '@dubl/core/features/payments';
import type { SessionUser } from '@dubl/core/features/identity';
import {
  AllowBlocked,
  Answers,
  CurrentUser,
  Idempotent,
  PageQuery,
  Roles,
  UuidParam,
  pageOf,
} from '../../http/index.js';
import { PayoutDto, RequestPayoutDto } from './payout.dto.js';

@Controller('payouts')
@Roles('BRAND', 'CREATOR')
export class PayoutsController {
  constructor(
    private readonly payouts: PayoutsQueries,
    private readonly requestPayout: RequestPayout,
    private readonly cancelPayout: CancelPayout,
  ) {}

  @Get()
  @Answers(pageOf(PayoutDto))
  list(@CurrentUser() user: SessionUser, @Query() page: PageQuery) {
    return this.payouts.list(user.id, page);
  }

  @Get(':id')
  @Answers(PayoutDto)
  get(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<PayoutDto> {
    return this.payouts.get(id, user.id);
  }

  @Post()
  @AllowBlocked()
  @Idempotent({ required: true })
  @Answers(PayoutDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async request(@CurrentUser() user: SessionUser, @Body() body: RequestPayoutDto): Promise<PayoutDto> {
    const id = await this.requestPayout.execute({ userId: user.id, ...body });
    return this.payouts.get(id, user.id);
  }

  @Post(':id/cancel')
  @Answers(PayoutDto, { errors: ['INVARIANT_VIOLATION'] })
  async cancel(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<PayoutDto> {
    await this.cancelPayout.execute({ userId: user.id, payoutId: id });
    return this.payouts.get(id, user.id);
  }
}
