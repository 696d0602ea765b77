import { Module } from '@nestjs/common';
import { JobsModule } from '@dubl/core/features/jobs';
import { ApplicationsController } from './applications.controller.js';
import { CreatorApplicationsController } from './creator-applications.controller.js';
import { JobApplicationsController } from './job-applications.controller.js';

@Module({
  imports: [JobsModule],
  controllers: [JobApplicationsController, ApplicationsController, CreatorApplicationsController],
})
export class ApplicationsApiModule {}
