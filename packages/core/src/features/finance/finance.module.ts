import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AccountEntriesQueries } from './accounts/account-entries.queries.js';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { BalancesQueries } from './accounts/balances.queries.js';
import { FinanceDepositsQueries } from './journal/deposits.queries.js';
import { EscrowsQueries } from './journal/escrows.queries.js';
import { TransactionsQueries } from './journal/transactions.queries.js';
import { ListReader } from './list-reader.queries.js';
import { Reconciliation } from './reconciliation/reconciliation.queries.js';

const queries = [
  AccountEntriesQueries,
  AccountsQueries,
  BalancesQueries,
  EscrowsQueries,
  FinanceDepositsQueries,
  TransactionsQueries,
  Reconciliation,
];

@Module({ imports: [IdentityModule], providers: [...queries, ListReader], exports: queries })
export class FinanceModule {}
