import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AdminDisputesQueries, ResolveDispute, SendDisputeMessage } from '@dubl/core/features/disputes';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { AdminDisputeDto } from './admin-dispute.dto.js';
import {
  AdminDisputeMessageRequestDto,
  AdminDisputesQuery,
  ResolveDisputeDto,
} from './dispute-requests.dto.js';
import { DisputeSummaryDto } from './dispute.dto.js';

@Controller('admin/disputes')
@Roles('ADMIN')
export class AdminDisputesController {
  constructor(
    private readonly disputes: AdminDisputesQueries,
    private readonly resolution: ResolveDispute,
    private readonly messages: SendDisputeMessage,
  ) {}

  @Get()
  @Answers(pageOf(DisputeSummaryDto), { description: 'Open ones oldest first, closed ones newest first' })
  list(@Query() query: AdminDisputesQuery) {
    return this.disputes.list(query.status, query);
  }

  @Get(':id')
  @Answers(AdminDisputeDto)
  get(@CurrentUser() admin: SessionUser, @Param('id', UuidParam) id: string): Promise<AdminDisputeDto> {
    return this.disputes.get(id, admin.id);
  }

  @Post(':id/resolve')
  @Answers(AdminDisputeDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: 'Ends the deal and moves the money in escrow, once; both sides read the verdict',
  })
  async resolve(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { outcome, creatorGrossMinor = null, verdict }: ResolveDisputeDto,
  ): Promise<AdminDisputeDto> {
    await this.resolution.execute({ disputeId: id, adminId: admin.id, outcome, creatorGrossMinor, verdict });
    return this.disputes.get(id, admin.id);
  }

  @Post(':id/messages')
  @Answers(AdminDisputeDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async say(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { text, links = [], internal }: AdminDisputeMessageRequestDto,
  ): Promise<AdminDisputeDto> {
    await this.messages.asAdmin({ disputeId: id, authorId: admin.id, text, links, internal });
    return this.disputes.get(id, admin.id);
  }
}
