import { Controller, Get, Param, Query } from '@nestjs/common';
import { JobFeedQueries, JobsQueries } from '@dubl/core/features/jobs';
import { SettingsQueries } from '@dubl/core/features/settings';
import {
  Answers,
  CurrentUser,
  Public,
  RateClass,
  UuidParam,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import { FeedQuery } from './job-requests.dto.js';
import { JobDetailDto, JobDto } from './job.dto.js';

@Controller('jobs')
@Public()
export class JobFeedController {
  constructor(
    private readonly feed: JobFeedQueries,
    private readonly jobs: JobsQueries,
    private readonly settings: SettingsQueries,
  ) {}

  @Get()
  @RateClass('search')
  @Answers(pageOf(JobDto))
  list(@CurrentUser() viewer: SessionUser | undefined, @Query() { limit, cursor, ...filter }: FeedQuery) {
    return this.feed.list(filter, { limit, cursor }, viewer);
  }

  @Get(':id')
  @Answers(JobDetailDto)
  async get(
    @CurrentUser() viewer: SessionUser | undefined,
    @Param('id', UuidParam) id: string,
  ): Promise<JobDetailDto> {
    const [job, { commissionBps }] = await Promise.all([this.jobs.get(id, viewer), this.settings.current()]);
    return { ...job, commissionBps };
  }
}
