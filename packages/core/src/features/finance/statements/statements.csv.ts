import type { CsvColumn } from '../../../platform/csv/index.js';
import type { StatementLineKind } from '../../../platform/db/index.js';
import type { Match } from './matching.queries.js';
import type { StatementItemView, StatementView } from './statements.queries.js';

const KINDS: Record<StatementLineKind, string> = {
  PAYMENT: 'Платёж',
  CHARGEBACK: 'Возврат платежа',
  PAYOUT: 'Выплата',
  PAYOUT_RETURN: 'Возврат выплаты',
  FEE: 'Комиссия',
};

const MATCHES: Record<Match, string> = {
  MATCHED: 'Совпадает',
  DIFFERENT: 'Другая сумма',
  EXTRA: 'Нет в учёте',
  MISSING: 'Нет в выписке',
};

export const STATEMENT_COLUMNS: CsvColumn<StatementView>[] = [
  { title: 'Загружена', cell: ({ createdAt }) => createdAt },
  { title: 'Платёжный сервис', cell: ({ provider }) => provider },
  { title: 'Файл', cell: ({ fileName }) => fileName },
  { title: 'С', cell: ({ periodFrom }) => periodFrom },
  { title: 'По', cell: ({ periodTo }) => periodTo },
  { title: 'Кто', cell: ({ importedBy }) => importedBy.displayName },
  { title: MATCHES.MATCHED, cell: ({ matchedCount }) => matchedCount },
  { title: MATCHES.DIFFERENT, cell: ({ differentCount }) => differentCount },
  { title: MATCHES.EXTRA, cell: ({ extraCount }) => extraCount },
  { title: MATCHES.MISSING, cell: ({ missingCount }) => missingCount },
];

export const STATEMENT_ITEM_COLUMNS: CsvColumn<StatementItemView>[] = [
  { title: 'Сверка', cell: ({ match }) => MATCHES[match] },
  { title: 'Вид', cell: ({ kind }) => KINDS[kind] },
  { title: 'Объект', cell: ({ objectId }) => objectId },
  { title: 'Операция', cell: ({ line }) => line?.lineRef ?? null },
  { title: 'Время в выписке', cell: ({ line }) => line?.occurredAt ?? null },
  { title: 'Сумма в выписке', cell: ({ line }) => line?.amountMinor ?? null },
  { title: 'Валюта в выписке', cell: ({ line }) => line?.currency ?? null },
  { title: 'Основание', cell: ({ posting }) => posting?.reference ?? null },
  { title: 'Время в учёте', cell: ({ posting }) => posting?.createdAt ?? null },
  { title: 'Сумма в учёте', cell: ({ posting }) => posting?.amountMinor ?? null },
  { title: 'Валюта в учёте', cell: ({ posting }) => posting?.currency ?? null },
  { title: 'Номер пополнения', cell: ({ depositId }) => depositId },
  { title: 'Номер выплаты', cell: ({ payoutId }) => payoutId },
];
