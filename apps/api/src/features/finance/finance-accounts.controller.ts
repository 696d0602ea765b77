import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_ENTRY_COLUMNS,
  AccountEntriesQueries,
  AccountsQueries,
} from '@dubl/core/features/finance';
import { Answers, ListQuery, RateClass, Roles, csvFile, pageOf } from '../../http/index.js';
import { LedgerAccountDto, AccountExplainedDto, AccountsQuery } from './account.dto.js';

@Controller('admin/finance/accounts')
@Roles('ADMIN')
export class FinanceAccountsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly entries: AccountEntriesQueries,
  ) {}

  @Get()
  @RateClass('search')
  @Answers(pageOf(LedgerAccountDto), { description: 'By kind and currency, newest owners and deals first' })
  async list(@Query() { limit, cursor, format, ...filter }: AccountsQuery) {
    if (format === 'json') return this.accounts.list(filter, { limit, cursor });
    return csvFile('accounts', ACCOUNT_COLUMNS, await this.accounts.all(filter));
  }

  @Get(':code')
  @Answers(AccountExplainedDto, { description: 'A balance entry by entry' })
  async explain(@Param('code') code: string, @Query() { format, ...page }: ListQuery) {
    if (format === 'json') return this.entries.explain(code, page);
    return csvFile('account', ACCOUNT_ENTRY_COLUMNS, await this.entries.all(code));
  }
}
