import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApplicationsQueries, RejectApplication, WithdrawApplication } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { ApplicationDto, RejectApplicationDto } from './application.dto.js';

/** Answers to an application; accepting one makes a deal and lives there. */
@Controller('applications/:id')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsQueries,
    private readonly rejectApplication: RejectApplication,
    private readonly withdrawApplication: WithdrawApplication,
  ) {}

  @Post('reject')
  @Roles('BRAND')
  @Answers(ApplicationDto, { errors: ['INVARIANT_VIOLATION'] })
  async reject(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) applicationId: string,
    @Body() { reason }: RejectApplicationDto,
  ): Promise<ApplicationDto> {
    await this.rejectApplication.execute({ brandId: brand.id, applicationId, reason: reason ?? null });
    return this.applications.get(applicationId, brand.id);
  }

  @Post('withdraw')
  @Roles('CREATOR')
  @Answers(ApplicationDto, { errors: ['INVARIANT_VIOLATION'] })
  async withdraw(
    @CurrentUser() creator: SessionUser,
    @Param('id', UuidParam) applicationId: string,
  ): Promise<ApplicationDto> {
    await this.withdrawApplication.execute({ creatorId: creator.id, applicationId });
    return this.applications.get(applicationId, creator.id);
  }
}
