import { Controller, Get, Query } from '@nestjs/common';
import { BALANCE_COLUMNS, BalancesQueries, balanceLines } from '@dubl/core/features/finance';
import { Answers, FormatQuery, Roles, csvFile } from '../../http/index.js';
import { BalancesDto } from './balance.dto.js';

@Controller('admin/finance/overview')
@Roles('ADMIN')
export class FinanceOverviewController {
  constructor(private readonly balances: BalancesQueries) {}

  @Get()
  @Answers(BalancesDto, { description: 'Where all the money is, currency by currency' })
  async get(@Query() { format }: FormatQuery) {
    const currencies = await this.balances.byCurrency();
    if (format === 'json') return { currencies };
    return csvFile('overview', BALANCE_COLUMNS, balanceLines(currencies));
  }
}
