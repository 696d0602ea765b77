import { Controller, Get, Query } from '@nestjs/common';
import { ApplicationsQueries } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, pageOf, type SessionUser } from '../../http/index.js';
import { ApplicationDto, ApplicationsQuery } from './application.dto.js';

@Controller('creator/applications')
@Roles('CREATOR')
export class CreatorApplicationsController {
  constructor(private readonly applications: ApplicationsQueries) {}

  @Get()
  @Answers(pageOf(ApplicationDto))
  list(@CurrentUser() creator: SessionUser, @Query() query: ApplicationsQuery) {
    return this.applications.listOfCreator(creator.id, query.status, query);
  }
}
