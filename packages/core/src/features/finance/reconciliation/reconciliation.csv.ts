import type { CsvColumn } from '../../../platform/csv/index.js';
import { explanationOf } from './explanations.js';
import type { Difference } from './reconciliation.queries.js';

export const DIFFERENCE_COLUMNS: CsvColumn<Difference>[] = [
  { title: 'Проверка', cell: ({ check }) => explanationOf(check).title },
  { title: 'Что', cell: ({ subject }) => subject },
  { title: 'Должно быть', cell: ({ expected }) => expected },
  { title: 'Есть', cell: ({ actual }) => actual },
  { title: 'Что это значит', cell: ({ check }) => explanationOf(check).explanation },
  { title: 'Счёт', cell: ({ links }) => links.accountCode ?? null },
  { title: 'Основание', cell: ({ links }) => links.reference ?? null },
  { title: 'Номер сделки', cell: ({ links }) => links.dealId ?? null },
  { title: 'Номер выплаты', cell: ({ links }) => links.payoutId ?? null },
  { title: 'Номер пополнения', cell: ({ links }) => links.depositId ?? null },
  { title: 'Номер строки выписки', cell: ({ links }) => links.statementLineId ?? null },
];
