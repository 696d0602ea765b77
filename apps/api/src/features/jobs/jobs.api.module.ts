import { Module } from '@nestjs/common';
import { JobsModule } from '@dubl/core/features/jobs';
import { SettingsModule } from '@dubl/core/features/settings';
import { BrandJobsController } from './brand-jobs.controller.js';
import { JobFeedController } from './job-feed.controller.js';
import { JobTransitionsController } from './job-transitions.controller.js';
import { JobsController } from './jobs.controller.js';

@Module({
  imports: [JobsModule, SettingsModule],
  controllers: [JobFeedController, JobsController, JobTransitionsController, BrandJobsController],
})
export class JobsApiModule {}
