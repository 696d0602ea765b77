import type {
  AccountKind,
  DealStatus,
  DepositStatus,
  EscrowStatus,
  PayoutStatus,
} from '../../platform/db/index.js';

/** Every kind of ledger transaction, as finance reads it. */
export const TRANSACTION_KINDS = {
  DEPOSIT: 'Пополнение',
  SUSPENSE: 'Неопознанный платёж',
  SUSPENSE_RELEASE: 'Невыясненная сумма ушла обратно',
  CHARGEBACK: 'Возврат по спору плательщика',
  DEBT_OFFSET: 'Погашение долга',
  ESCROW_FUND: 'Деньги в резерв',
  ESCROW_RELEASE: 'Оплата креатору из резерва',
  ESCROW_REFUND: 'Возврат бренду из резерва',
  ESCROW_SPLIT: 'Раздел резерва',
  TIP: 'Чаевые креатору',
  PAYOUT_REQUEST: 'Деньги под выплату',
  PAYOUT_PAID: 'Выплата',
  PAYOUT_REJECT: 'Выплата отклонена',
  PAYOUT_CANCEL: 'Выплата отменена',
  PAYOUT_FAIL: 'Выплата не прошла',
  PAYOUT_LATE: 'Выплата прошла после отказа',
  PAYOUT_RETURN: 'Выплата вернулась',
  PROVIDER_FEE: 'Комиссия платёжного сервиса',
  COMMISSION_WITHDRAW: 'Вывод комиссии',
  FINANCE_ADJUST: 'Корректировка',
} as const satisfies Record<string, string>;
export type TransactionKind = keyof typeof TRANSACTION_KINDS;

export const ACCOUNT_KINDS: Record<AccountKind, string> = {
  WALLET: 'Балансы пользователей',
  ESCROW: 'Резерв сделок',
  PAYOUT: 'Выплаты в работе',
  PROVIDER: 'У платёжных сервисов',
  COMMISSION: 'Комиссия площадки',
  FEES: 'Расходы на платёжные сервисы',
  ADJUSTMENT: 'Корректировки',
  DEBT: 'Долги пользователей',
  SUSPENSE: 'Невыясненные суммы',
};

export const ESCROW_STATUSES: Record<EscrowStatus, string> = {
  UNFUNDED: 'Ждёт оплаты',
  FUNDED: 'Деньги в резерве',
  RELEASED: 'Выплачено креатору',
  REFUNDED: 'Возвращено бренду',
  SPLIT: 'Сумма разделена',
};

export const DEPOSIT_STATUSES: Record<DepositStatus, string> = {
  PENDING: 'Ждём оплату',
  SUCCEEDED: 'Зачислено',
  FAILED: 'Не прошла',
  EXPIRED: 'Время вышло',
  CHARGED_BACK: 'Оспорена плательщиком',
};

export const DEAL_STATUSES: Record<DealStatus, string> = {
  AWAITING_FUNDING: 'Ждёт оплаты',
  IN_PROGRESS: 'В работе',
  IN_REVIEW: 'На проверке',
  COMPLETED: 'Завершена',
  CANCELED: 'Отменена',
  DISPUTED: 'Спор рассматривается',
};

export const PAYOUT_STATUSES: Record<PayoutStatus, string> = {
  PENDING: 'На проверке',
  APPROVED: 'Одобрена',
  SENDING: 'Отправляем',
  PAID: 'Выплачено',
  FAILED: 'Не прошла',
  REJECTED: 'Отклонена',
  CANCELED: 'Отменена',
  RETURNED: 'Вернулась',
};

/** The kind as Russian text; of a kind that is newer than this list, the kind itself. */
export const transactionKindName = (kind: string): string =>
  (TRANSACTION_KINDS as Record<string, string>)[kind] ?? kind;
