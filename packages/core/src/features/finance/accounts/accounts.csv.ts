import type { CsvColumn } from '../../../platform/csv/index.js';
import { ACCOUNT_KINDS, transactionKindName } from '../vocabulary.js';
import { legText } from '../legs.js';
import type { AccountEntryView } from './account-entries.queries.js';
import type { AccountView } from './accounts.queries.js';
import type { CurrencyBalance } from './balances.queries.js';

export const ACCOUNT_COLUMNS: CsvColumn<AccountView>[] = [
  { title: 'Счёт', cell: ({ code }) => code },
  { title: 'Вид', cell: ({ kind }) => ACCOUNT_KINDS[kind] },
  { title: 'Владелец', cell: ({ owner }) => owner?.displayName ?? null },
  { title: 'Номер владельца', cell: ({ owner }) => owner?.id ?? null },
  { title: 'Остаток', cell: ({ balanceMinor }) => balanceMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
  { title: 'Проводок', cell: ({ entriesCount }) => entriesCount },
];

export const ACCOUNT_ENTRY_COLUMNS: CsvColumn<AccountEntryView>[] = [
  { title: 'Дата', cell: ({ createdAt }) => createdAt },
  { title: 'Операция', cell: ({ kind }) => transactionKindName(kind) },
  { title: 'Основание', cell: ({ reference }) => reference },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'Остаток', cell: ({ balanceAfterMinor }) => balanceAfterMinor },
  { title: 'Другие счета', cell: ({ counterLegs }) => counterLegs.map(legText).join(', ') },
  { title: 'Сделка', cell: ({ dealTitle }) => dealTitle },
  { title: 'Номер сделки', cell: ({ dealId }) => dealId },
  { title: 'Номер выплаты', cell: ({ payoutId }) => payoutId },
  { title: 'Номер пополнения', cell: ({ depositId }) => depositId },
  { title: 'Кто', cell: ({ actor }) => actor?.displayName ?? null },
  { title: 'Код запроса', cell: ({ requestId }) => requestId },
];

interface BalanceLine {
  name: string;
  code: string | null;
  currency: string;
  balanceMinor: bigint;
}

export const BALANCE_COLUMNS: CsvColumn<BalanceLine>[] = [
  { title: 'Что', cell: ({ name }) => name },
  { title: 'Счёт', cell: ({ code }) => code },
  { title: 'Сумма', cell: ({ balanceMinor }) => balanceMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
];

/** A line a kind, a line a provider under its kind, and the total, currency by currency. */
export function balanceLines(balances: CurrencyBalance[]): BalanceLine[] {
  return balances.flatMap(({ currency, kinds, providers, totalMinor }) => [
    ...kinds.map(({ kind, balanceMinor }) => ({
      name: ACCOUNT_KINDS[kind],
      code: null,
      currency,
      balanceMinor,
    })),
    ...providers.map(({ code, balanceMinor }) => ({
      name: ACCOUNT_KINDS.PROVIDER,
      code,
      currency,
      balanceMinor,
    })),
    { name: 'Всего', code: null, currency, balanceMinor: totalMinor },
  ]);
}
