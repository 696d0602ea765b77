import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { AlertsQueries, ChangeAlert, CreateAlert } from '@dubl/core/features/alerts';
import {
  Answers,
  CurrentUser,
  PageQuery,
  Roles,
  UuidParam,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import { AlertDto, CreateAlertDto, EditAlertDto, ToggleAlertDto } from './alert.dto.js';

@Controller('alerts')
@Roles('CREATOR')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsQueries,
    private readonly createAlert: CreateAlert,
    private readonly changeAlert: ChangeAlert,
  ) {}

  @Get()
  @Answers(pageOf(AlertDto))
  list(@CurrentUser() { id }: SessionUser, @Query() page: PageQuery) {
    return this.alerts.list(id, page);
  }

  @Post()
  @Answers(AlertDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async create(
    @CurrentUser() { id: creatorId }: SessionUser,
    @Body() { name, filters }: CreateAlertDto,
  ): Promise<AlertDto> {
    const alertId = await this.createAlert.execute({ creatorId, name, filters });
    return this.alerts.get(alertId, creatorId);
  }

  @Patch(':id')
  @Answers(AlertDto)
  async edit(
    @CurrentUser() { id: creatorId }: SessionUser,
    @Param('id', UuidParam) alertId: string,
    @Body() { name, filters }: EditAlertDto,
  ): Promise<AlertDto> {
    await this.changeAlert.edit({ creatorId, alertId, name, filters });
    return this.alerts.get(alertId, creatorId);
  }

  @Post(':id/toggle')
  @Answers(AlertDto)
  async toggle(
    @CurrentUser() { id: creatorId }: SessionUser,
    @Param('id', UuidParam) alertId: string,
    @Body() { isActive }: ToggleAlertDto,
  ): Promise<AlertDto> {
    await this.changeAlert.toggle({ creatorId, alertId, isActive });
    return this.alerts.get(alertId, creatorId);
  }

  @Delete(':id')
  @Answers(null)
  async delete(@CurrentUser() { id: creatorId }: SessionUser, @Param('id', UuidParam) alertId: string) {
    await this.changeAlert.delete({ creatorId, alertId });
    return {};
  }
}
