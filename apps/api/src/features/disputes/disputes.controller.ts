import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  DisputesQueries,
  OpenDispute,
  SendDisputeMessage,
  WithdrawDispute,
} from '@dubl/core/features/disputes';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { DisputeMessageRequestDto, OpenDisputeDto } from './dispute-requests.dto.js';
import { DisputeDto } from './dispute.dto.js';

@Controller()
export class DisputesController {
  constructor(
    private readonly disputes: DisputesQueries,
    private readonly opening: OpenDispute,
    private readonly messages: SendDisputeMessage,
    private readonly withdrawal: WithdrawDispute,
  ) {}

  @Post('deals/:id/dispute')
  @Roles('BRAND', 'CREATOR')
  @Answers(DisputeDto, {
    status: 201,
    errors: ['INVARIANT_VIOLATION'],
    description: 'The money stays in escrow and the terms of the deal stand still until it is closed',
  })
  async open(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() { reason, text, links = [] }: OpenDisputeDto,
  ): Promise<DisputeDto> {
    const id = await this.opening.execute(dealId, user.id, { reason, text, links });
    return this.disputes.get(id, user);
  }

  @Get('disputes/:id')
  @Answers(DisputeDto, { description: 'For the sides of the deal and for admins' })
  get(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<DisputeDto> {
    return this.disputes.get(id, user);
  }

  @Post('disputes/:id/messages')
  @Roles('BRAND', 'CREATOR')
  @Answers(DisputeDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async say(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { text, links = [] }: DisputeMessageRequestDto,
  ): Promise<DisputeDto> {
    await this.messages.asSide({ disputeId: id, authorId: user.id, text, links });
    return this.disputes.get(id, user);
  }

  @Post('disputes/:id/withdraw')
  @Roles('BRAND', 'CREATOR')
  @Answers(DisputeDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: 'For whoever opened it: the deal goes on, its terms with what was left of them',
  })
  async withdraw(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<DisputeDto> {
    await this.withdrawal.execute(id, user.id);
    return this.disputes.get(id, user);
  }
}
