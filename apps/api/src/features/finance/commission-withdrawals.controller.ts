import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  COMMISSION_WITHDRAWAL_COLUMNS,
  CommissionWithdrawalsQueries,
  WithdrawCommission,
} from '@dubl/core/features/finance';
import {
  Answers,
  CurrentUser,
  Idempotent,
  Roles,
  csvFile,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import {
  CommissionWithdrawalDto,
  CommissionWithdrawalsQuery,
  WithdrawCommissionDto,
} from './commission-withdrawal.dto.js';

@Controller('admin/finance/commission-withdrawals')
@Roles('ADMIN')
export class CommissionWithdrawalsController {
  constructor(
    private readonly withdrawals: CommissionWithdrawalsQueries,
    private readonly withdrawing: WithdrawCommission,
  ) {}

  @Get()
  @Answers(pageOf(CommissionWithdrawalDto), { description: 'Newest first' })
  list(@Query() { limit, cursor, format, ...filter }: CommissionWithdrawalsQuery) {
    if (format === 'json') return this.withdrawals.list(filter, { limit, cursor });
    return csvFile('commission', COMMISSION_WITHDRAWAL_COLUMNS, this.withdrawals.all(filter));
  }

  @Post()
  @Idempotent({ required: true })
  @Answers(CommissionWithdrawalDto, { status: 201, errors: ['INVARIANT_VIOLATION'] })
  async withdraw(
    @CurrentUser() admin: SessionUser,
    @Body() body: WithdrawCommissionDto,
  ): Promise<CommissionWithdrawalDto> {
    return this.withdrawals.get(await this.withdrawing.execute({ adminId: admin.id, ...body }));
  }
}
