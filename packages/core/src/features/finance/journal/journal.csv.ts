import type { CsvColumn } from '../../../platform/csv/index.js';
import type { LegView } from '../legs.js';
import { DEPOSIT_STATUSES, ESCROW_STATUSES, transactionKindName } from '../vocabulary.js';
import type { FinanceDepositView } from './deposits.queries.js';
import type { EscrowView } from './escrows.queries.js';
import type { TransactionView } from './transactions.queries.js';

interface JournalLine {
  transaction: TransactionView;
  leg: LegView;
}

/** A line a leg, as journals are kept. */
export async function* journalLines(
  transactions: AsyncIterable<TransactionView>,
): AsyncGenerator<JournalLine> {
  for await (const transaction of transactions)
    for (const leg of transaction.legs) yield { transaction, leg };
}

export const JOURNAL_COLUMNS: CsvColumn<JournalLine>[] = [
  { title: 'Дата', cell: ({ transaction }) => transaction.createdAt },
  { title: 'Операция', cell: ({ transaction }) => transactionKindName(transaction.kind) },
  { title: 'Основание', cell: ({ transaction }) => transaction.reference },
  { title: 'Счёт', cell: ({ leg }) => leg.code },
  { title: 'Владелец', cell: ({ leg }) => leg.owner?.displayName ?? null },
  { title: 'Сумма', cell: ({ leg }) => leg.amountMinor },
  { title: 'Остаток', cell: ({ leg }) => leg.balanceAfterMinor },
  { title: 'Валюта', cell: ({ transaction }) => transaction.currency },
  { title: 'Номер сделки', cell: ({ transaction }) => transaction.dealId },
  { title: 'Номер выплаты', cell: ({ transaction }) => transaction.payoutId },
  { title: 'Номер пополнения', cell: ({ transaction }) => transaction.depositId },
  { title: 'Отменяет', cell: ({ transaction }) => transaction.reverses },
  { title: 'Кто', cell: ({ transaction }) => transaction.actor?.displayName ?? null },
  { title: 'Код запроса', cell: ({ transaction }) => transaction.requestId },
];

export const ESCROW_COLUMNS: CsvColumn<EscrowView>[] = [
  { title: 'Сделка', cell: ({ dealTitle }) => dealTitle },
  { title: 'Номер сделки', cell: ({ dealId }) => dealId },
  { title: 'Бренд', cell: ({ brand }) => brand.displayName },
  { title: 'Креатор', cell: ({ creator }) => creator.displayName },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'На счёте', cell: ({ balanceMinor }) => balanceMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
  { title: 'Состояние', cell: ({ status }) => ESCROW_STATUSES[status] },
  { title: 'Внесено', cell: ({ fundedAt }) => fundedAt },
  { title: 'Закрыто', cell: ({ settledAt }) => settledAt },
];

export const DEPOSIT_COLUMNS: CsvColumn<FinanceDepositView>[] = [
  { title: 'Номер', cell: ({ id }) => id },
  { title: 'Создано', cell: ({ createdAt }) => createdAt },
  { title: 'Плательщик', cell: ({ owner }) => owner.displayName },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'Получено', cell: ({ receivedMinor }) => receivedMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
  { title: 'Состояние', cell: ({ status }) => DEPOSIT_STATUSES[status] },
  { title: 'Причина', cell: ({ failureReason }) => failureReason },
  { title: 'Платёжный сервис', cell: ({ provider }) => provider },
  { title: 'Номер платежа', cell: ({ providerPaymentId }) => providerPaymentId },
  { title: 'Начата оплата', cell: ({ startedAt }) => startedAt },
  { title: 'Завершено', cell: ({ settledAt }) => settledAt },
  { title: 'Оспорено', cell: ({ chargedBackAt }) => chargedBackAt },
];
