import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ADJUSTMENT_COLUMNS,
  AdjustBalance,
  AdjustmentLimits,
  AdjustmentsQueries,
  DecideAdjustment,
} from '@dubl/core/features/finance';
import {
  Answers,
  CurrentUser,
  Idempotent,
  Roles,
  UuidParam,
  csvFile,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import {
  AdjustBalanceDto,
  AdjustmentDto,
  AdjustmentLimitsDto,
  AdjustmentsQuery,
  RejectAdjustmentDto,
} from './adjustment.dto.js';

@Controller('admin/finance/adjustments')
@Roles('ADMIN')
export class AdjustmentsController {
  constructor(
    private readonly adjustments: AdjustmentsQueries,
    private readonly limits: AdjustmentLimits,
    private readonly adjusting: AdjustBalance,
    private readonly decision: DecideAdjustment,
  ) {}

  @Get()
  @Answers(pageOf(AdjustmentDto), { description: 'Newest first' })
  list(@CurrentUser() admin: SessionUser, @Query() { limit, cursor, format, ...filter }: AdjustmentsQuery) {
    if (format === 'json') return this.adjustments.list(admin.id, filter, { limit, cursor });
    return csvFile('adjustments', ADJUSTMENT_COLUMNS, this.adjustments.all(admin.id, filter));
  }

  @Get('limits')
  @Answers(AdjustmentLimitsDto, { description: 'Up to which sum one admin decides alone, by currency' })
  async getLimits(): Promise<AdjustmentLimitsDto> {
    return { limits: await this.limits.list() };
  }

  @Get(':id')
  @Answers(AdjustmentDto)
  get(@CurrentUser() admin: SessionUser, @Param('id', UuidParam) id: string): Promise<AdjustmentDto> {
    return this.adjustments.get(id, admin.id);
  }

  @Post()
  @Idempotent({ required: true })
  @Answers(AdjustmentDto, {
    status: 201,
    errors: ['INVARIANT_VIOLATION'],
    description: 'Posted at once up to the limit of the currency; above it only proposed to another admin',
  })
  async adjust(@CurrentUser() admin: SessionUser, @Body() body: AdjustBalanceDto): Promise<AdjustmentDto> {
    const id = await this.adjusting.execute({ adminId: admin.id, ...body });
    return this.adjustments.get(id, admin.id);
  }

  @Post(':id/confirm')
  @Answers(AdjustmentDto, {
    errors: ['INVARIANT_VIOLATION'],
    description: 'By another admin than proposed it',
  })
  async confirm(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) adjustmentId: string,
  ): Promise<AdjustmentDto> {
    await this.decision.confirm({ adminId: admin.id, adjustmentId });
    return this.adjustments.get(adjustmentId, admin.id);
  }

  @Post(':id/reject')
  @Answers(AdjustmentDto, { errors: ['INVARIANT_VIOLATION'] })
  async reject(
    @CurrentUser() admin: SessionUser,
    @Param('id', UuidParam) adjustmentId: string,
    @Body() { reason = null }: RejectAdjustmentDto,
  ): Promise<AdjustmentDto> {
    await this.decision.reject({ adminId: admin.id, adjustmentId, reason });
    return this.adjustments.get(adjustmentId, admin.id);
  }
}
