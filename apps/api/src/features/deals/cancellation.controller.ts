import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  AcceptCancellation,
  DealsQueries,
  DropCancellation,
  ProposeCancellation,
} from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { AnswerCancellationDto, ProposeCancellationDto } from './deal-requests.dto.js';
import { DealDto } from './deal.dto.js';

/** Ending a deal by agreement. */
@Controller('deals')
@Roles('BRAND', 'CREATOR')
export class CancellationController {
  constructor(
    private readonly proposing: ProposeCancellation,
    private readonly acceptance: AcceptCancellation,
    private readonly dropping: DropCancellation,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':id/cancellation')
  @Answers(DealDto, {
    status: 201,
    errors: ['INVARIANT_VIOLATION'],
    description: 'Offers the other side to end the deal and to share the money so; stands for 72 hours',
  })
  async propose(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() terms: ProposeCancellationDto,
  ): Promise<DealDto> {
    await this.proposing.execute({ ...terms, dealId, userId: user.id });
    return this.deals.get(dealId, user);
  }

  @Post(':id/cancellation/accept')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async accept(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() { proposalId }: AnswerCancellationDto,
  ): Promise<DealDto> {
    await this.acceptance.execute({ dealId, userId: user.id, proposalId });
    return this.deals.get(dealId, user);
  }

  @Post(':id/cancellation/decline')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async decline(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() { proposalId }: AnswerCancellationDto,
  ): Promise<DealDto> {
    await this.dropping.decline({ dealId, userId: user.id, proposalId });
    return this.deals.get(dealId, user);
  }

  @Post(':id/cancellation/withdraw')
  @Answers(DealDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async withdraw(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) dealId: string,
    @Body() { proposalId }: AnswerCancellationDto,
  ): Promise<DealDto> {
    await this.dropping.withdraw({ dealId, userId: user.id, proposalId });
    return this.deals.get(dealId, user);
  }
}
