import type { CsvColumn } from '../../../platform/csv/index.js';
import type { CommissionWithdrawalView } from './commission-withdrawals.queries.js';

export const COMMISSION_WITHDRAWAL_COLUMNS: CsvColumn<CommissionWithdrawalView>[] = [
  { title: 'Номер', cell: ({ id }) => id },
  { title: 'Когда', cell: ({ createdAt }) => createdAt },
  { title: 'Платёжный сервис', cell: ({ provider }) => provider },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
  { title: 'Примечание', cell: ({ note }) => note },
  { title: 'Кто', cell: ({ admin }) => admin.displayName },
];
