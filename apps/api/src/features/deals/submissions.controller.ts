import { Body, Controller, Param, Post } from '@nestjs/common';
import { DealsQueries, SubmitWork } from '@dubl/core/features/deals';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { SubmitWorkDto } from './deal-requests.dto.js';
import { SubmissionDto } from './submission.dto.js';

@Controller('deals')
@Roles('CREATOR')
export class SubmissionsController {
  constructor(
    private readonly work: SubmitWork,
    private readonly deals: DealsQueries,
  ) {}

  @Post(':id/submissions')
  @Answers(SubmissionDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async submit(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { note = '', items }: SubmitWorkDto,
  ): Promise<SubmissionDto> {
    const submissionId = await this.work.execute({ dealId: id, creatorId: user.id, note, items });
    return this.deals.getSubmission(submissionId);
  }
}
