import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { CreateJob, DeleteJob, DuplicateJob, EditJob, JobsQueries } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { CreateJobDto, EditJobDto } from './job-requests.dto.js';
import { JobDto } from './job.dto.js';

/** A brand writes its jobs. */
@Controller('jobs')
@Roles('BRAND')
export class JobsController {
  constructor(
    private readonly jobs: JobsQueries,
    private readonly createJob: CreateJob,
    private readonly editJob: EditJob,
    private readonly deleteJob: DeleteJob,
    private readonly duplicateJob: DuplicateJob,
  ) {}

  @Post()
  @Answers(JobDto, { status: 201 })
  async create(@CurrentUser() brand: SessionUser, @Body() fields: CreateJobDto): Promise<JobDto> {
    const id = await this.createJob.execute({ brandId: brand.id, fields });
    return this.jobs.get(id, brand);
  }

  @Patch(':id')
  @Answers(JobDto, { errors: ['INVARIANT_VIOLATION', 'CONFLICT'] })
  async edit(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { revision, ...fields }: EditJobDto,
  ): Promise<JobDto> {
    await this.editJob.execute({ brandId: brand.id, jobId, fields, revision });
    return this.jobs.get(jobId, brand);
  }

  @Delete(':id')
  @Answers(null, { errors: ['INVARIANT_VIOLATION'], description: 'Drafts only' })
  async delete(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string) {
    await this.deleteJob.execute({ brandId: brand.id, jobId });
    return {};
  }

  @Post(':id/duplicate')
  @Answers(JobDto, { status: 201 })
  async duplicate(@CurrentUser() brand: SessionUser, @Param('id', UuidParam) jobId: string): Promise<JobDto> {
    const id = await this.duplicateJob.execute({ brandId: brand.id, jobId });
    return this.jobs.get(id, brand);
  }
}
