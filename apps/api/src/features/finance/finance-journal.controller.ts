import { Controller, Get, Query } from '@nestjs/common';
import {
  DEPOSIT_COLUMNS,
  ESCROW_COLUMNS,
  EscrowsQueries,
  FinanceDepositsQueries,
  JOURNAL_COLUMNS,
  TransactionsQueries,
  journalLines,
} from '@dubl/core/features/finance';
import { Answers, Roles, csvFile, pageOf } from '../../http/index.js';
import {
  FinanceEscrowDto,
  EscrowsQuery,
  FinanceDepositDto,
  FinanceDepositsQuery,
  TransactionDto,
  TransactionsQuery,
} from './journal.dto.js';

@Controller('admin/finance')
@Roles('ADMIN')
export class FinanceJournalController {
  constructor(
    private readonly transactions: TransactionsQueries,
    private readonly escrows: EscrowsQueries,
    private readonly deposits: FinanceDepositsQueries,
  ) {}

  @Get('transactions')
  @Answers(pageOf(TransactionDto), { description: 'The journal, newest first; as a file, a line a leg' })
  listTransactions(@Query() { limit, cursor, format, ...filter }: TransactionsQuery) {
    if (format === 'json') return this.transactions.list(filter, { limit, cursor });
    return csvFile('transactions', JOURNAL_COLUMNS, journalLines(this.transactions.all(filter)));
  }

  @Get('escrows')
  @Answers(pageOf(FinanceEscrowDto))
  listEscrows(@Query() { limit, cursor, format, ...filter }: EscrowsQuery) {
    if (format === 'json') return this.escrows.list(filter, { limit, cursor });
    return csvFile('escrows', ESCROW_COLUMNS, this.escrows.all(filter));
  }

  @Get('deposits')
  @Answers(pageOf(FinanceDepositDto))
  listDeposits(@Query() { limit, cursor, format, ...filter }: FinanceDepositsQuery) {
    if (format === 'json') return this.deposits.list(filter, { limit, cursor });
    return csvFile('deposits', DEPOSIT_COLUMNS, this.deposits.all(filter));
  }
}
