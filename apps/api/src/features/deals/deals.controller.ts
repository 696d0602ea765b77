import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApproveWork,
  CancelDeal,
  ConfirmReceipt,
  DealsQueries,
  RequestChanges,
} from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { ApproveWorkDto, CancelDealDto, DealListQuery, RequestChangesDto } from './deal-requests.dto.js';
import { DealDto, DealSummaryDto } from './deal.dto.js';
import { TimelineDto } from './timeline.dto.js';

@Controller('deals')
export class DealsController {
  constructor(
    private readonly deals: DealsQueries,
    private readonly receipt: ConfirmReceipt,
    private readonly changes: RequestChanges,
    private readonly approval: ApproveWork,
    private readonly cancellation: CancelDeal,
  ) {}

  @Get()
  @Roles('BRAND', 'CREATOR')
  @Answers(pageOf(DealSummaryDto), { description: "The caller's own deals, newest first" })
  list(@CurrentUser() user: SessionUser, @Query() query: DealListQuery) {
    return this.deals.list(user.id, query, query);
  }

  @Get(':id')
  @Answers(DealDto)
  get(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<DealDto> {
    return this.deals.get(id, user);
  }

  @Get(':id/timeline')
  @Answers(TimelineDto)
  async timeline(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<TimelineDto> {
    return { items: await this.deals.timeline(id, user) };
  }

  @Post(':id/received')
  @Roles('CREATOR')
  @Answers(DealDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: 'The parcel is here: the work term runs from now',
  })
  async received(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<DealDto> {
    await this.receipt.execute(id, user.id);
    return this.deals.get(id, user);
  }

  @Post(':id/request-changes')
  @Roles('BRAND')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION'] })
  async requestChanges(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { text, briefItem = null, timecodeSec = null }: RequestChangesDto,
  ): Promise<DealDto> {
    await this.changes.execute({ dealId: id, brandId: user.id, text, briefItem, timecodeSec });
    return this.deals.get(id, user);
  }

  @Post(':id/approve')
  @Roles('BRAND')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async approve(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { submissionId }: ApproveWorkDto,
  ): Promise<DealDto> {
    await this.approval.execute({ dealId: id, brandId: user.id, submissionId });
    return this.deals.get(id, user);
  }

  @Post(':id/cancel')
  @Roles('BRAND', 'CREATOR')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION'] })
  async cancel(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { reason = null }: CancelDealDto,
  ): Promise<DealDto> {
    await this.cancellation.execute(id, user.id, reason);
    return this.deals.get(id, user);
  }
}
