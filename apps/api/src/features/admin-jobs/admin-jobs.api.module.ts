import { Module } from '@nestjs/common';
import { JobsModule } from '@dubl/core/features/jobs';
import { AdminJobsController } from './admin-jobs.controller.js';

@Module({ imports: [JobsModule], controllers: [AdminJobsController] })
export class AdminJobsApiModule {}
