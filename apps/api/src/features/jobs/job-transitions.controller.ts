import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  CancelJob,
  CloseJob,
  JobsQueries,
  PauseJob,
  PublishJob,
  ResubmitJob,
} from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { CancelJobDto } from './job-requests.dto.js';
import { JobDto } from './job.dto.js';

/** A brand moves its jobs from state to state. */
@Controller('jobs/:id')
@Roles('BRAND')
export class JobTransitionsController {
  constructor(
    private readonly jobs: JobsQueries,
    private readonly publishJob: PublishJob,
    private readonly pauseJob: PauseJob,
    private readonly closeJob: CloseJob,
    private readonly cancelJob: CancelJob,
    private readonly resubmitJob: ResubmitJob,
  ) {}

  @Post('publish')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async publish(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    await this.publishJob.execute({ brandId: brand.id, jobId });
    return this.jobs.get(jobId, brand);
  }

  @Post('resubmit')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async resubmit(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    await this.resubmitJob.execute({ brandId: brand.id, jobId });
    return this.jobs.get(jobId, brand);
  }

  @Post('pause')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async pause(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    await this.pauseJob.execute({ brandId: brand.id, jobId, action: 'PAUSE' });
    return this.jobs.get(jobId, brand);
  }

  @Post('unpause')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async unpause(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    await this.pauseJob.execute({ brandId: brand.id, jobId, action: 'UNPAUSE' });
    return this.jobs.get(jobId, brand);
  }

  @Post('close')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async close(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    await this.closeJob.execute({ brandId: brand.id, jobId });
    return this.jobs.get(jobId, brand);
  }

  @Post('cancel')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION'] })
  async cancel(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { reason }: CancelJobDto,
  ): Promise<JobDto> {
    await this.cancelJob.execute({ brandId: brand.id, jobId, reason: reason ?? null });
    return this.jobs.get(jobId, brand);
  }
}
