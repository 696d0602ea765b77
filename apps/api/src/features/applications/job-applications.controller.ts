import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApplicationsQueries, ApplyToJob } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { ApplicationDto, ApplicationsQuery, ApplyDto } from './application.dto.js';

@Controller('jobs/:id/applications')
export class JobApplicationsController {
  constructor(
    private readonly applications: ApplicationsQueries,
    private readonly applyToJob: ApplyToJob,
  ) {}

  @Post()
  @Roles('CREATOR')
  @Answers(ApplicationDto, { status: 201, errors: ['CONFLICT', 'INVARIANT_VIOLATION'] })
  async apply(
    @CurrentUser() creator: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { priceMinor, message }: ApplyDto,
  ): Promise<ApplicationDto> {
    const id = await this.applyToJob.execute({ creatorId: creator.id, jobId, priceMinor, message });
    return this.applications.get(id, creator.id);
  }

  @Get()
  @Roles('BRAND')
  @Answers(pageOf(ApplicationDto))
  list(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Query() query: ApplicationsQuery,
  ) {
    return this.applications.listOfJob(jobId, brand.id, query.status, query);
  }
}
