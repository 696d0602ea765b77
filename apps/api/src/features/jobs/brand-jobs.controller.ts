import { Controller, Get, Query } from '@nestjs/common';
import { JobsQueries } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, pageOf, type SessionUser } from '../../http/index.js';
import { OwnJobsQuery } from './job-requests.dto.js';
import { JobDto } from './job.dto.js';

@Controller('brand/jobs')
@Roles('BRAND')
export class BrandJobsController {
  constructor(private readonly jobs: JobsQueries) {}

  @Get()
  @Answers(pageOf(JobDto))
  list(@CurrentUser() brand: SessionUser, @Query() query: OwnJobsQuery) {
    return this.jobs.listOwn(brand.id, query.status, query);
  }
}
