import { Controller, Get } from '@nestjs/common';
import { OverviewQueries } from '@dubl/core/features/overview';
import { Answers, Roles } from '../../http/index.js';
import { OverviewDto } from './overview.dto.js';

@Controller('admin/overview')
@Roles('ADMIN')
export class AdminOverviewController {
  constructor(private readonly overview: OverviewQueries) {}

  @Get()
  @Answers(OverviewDto)
  get(): Promise<OverviewDto> {
    return this.overview.get();
  }
}
