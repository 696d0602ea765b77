import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { JobsQueries, ModerateJob } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { JobDto } from '../jobs/job.dto.js';
import { AdminJobsQuery, ApproveJobDto, RejectJobDto } from './admin-jobs.dto.js';

@Controller('admin/jobs')
@Roles('ADMIN')
export class AdminJobsController {
  constructor(
    private readonly jobs: JobsQueries,
    private readonly moderate: ModerateJob,
  ) {}

  @Get()
  @Answers(pageOf(JobDto))
  list(@CurrentUser() admin: SessionUser, @Query() query: AdminJobsQuery) {
    return this.jobs.listForModeration(admin.id, query.moderationStatus, query);
  }

  @Post(':id/approve')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async approve(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { revision }: ApproveJobDto,
  ): Promise<JobDto> {
    await this.moderate.approve({ adminId: admin.id, jobId, revision });
    return this.jobs.get(jobId, admin);
  }

  @Post(':id/reject')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async reject(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { reason }: RejectJobDto,
  ): Promise<JobDto> {
    await this.moderate.reject({ adminId: admin.id, jobId, reason });
    return this.jobs.get(jobId, admin);
  }
}
