/** How a person narrows the history down. */
export const WALLET_OPERATION_GROUPS = ['TOP_UPS', 'DEALS', 'PAYOUTS', 'CORRECTIONS'] as const;
export type WalletOperationGroup = (typeof WALLET_OPERATION_GROUPS)[number];

interface WalletOperation {
  group: WalletOperationGroup;
  title: string;
  /** Where money that leaves is called otherwise than money that comes. */
  debitTitle?: string;
}

/** What each kind of posting is called on a balance: the one source of the screen's and the file's words. */
export const WALLET_OPERATIONS: Readonly<Record<string, WalletOperation>> = {
  DEPOSIT: { group: 'TOP_UPS', title: 'Пополнение' },
  CHARGEBACK: { group: 'TOP_UPS', title: 'Пополнение оспорено плательщиком' },
  ESCROW_FUND: { group: 'DEALS', title: 'Оплата в резерв' },
  ESCROW_RELEASE: { group: 'DEALS', title: 'Оплата за работу' },
  ESCROW_REFUND: { group: 'DEALS', title: 'Возврат из резерва' },
  ESCROW_SPLIT: { group: 'DEALS', title: 'Часть разделённой суммы' },
  TIP: { group: 'DEALS', title: 'Чаевые от бренда', debitTitle: 'Чаевые креатору' },
  PAYOUT_REQUEST: { group: 'PAYOUTS', title: 'Запрос выплаты' },
  PAYOUT_REJECT: { group: 'PAYOUTS', title: 'Выплата отклонена, деньги вернулись' },
  PAYOUT_CANCEL: { group: 'PAYOUTS', title: 'Выплата отменена, деньги вернулись' },
  PAYOUT_FAIL: { group: 'PAYOUTS', title: 'Выплата не прошла, деньги вернулись' },
  PAYOUT_RETURN: { group: 'PAYOUTS', title: 'Банк вернул выплату' },
  DEBT_OFFSET: { group: 'CORRECTIONS', title: 'Погашение долга' },
  FINANCE_ADJUST: {
    group: 'CORRECTIONS',
    title: 'Корректировка, зачисление',
    debitTitle: 'Корректировка, списание',
  },
};

/** A payout that failed gave its money back; that it was paid after all is told where that is told. */
const PAID_LATE = 'Выплата вернулась на баланс, но позже прошла';

/** Something that nobody named yet must not take the history away from its owner. */
const UNNAMED: WalletOperation = { group: 'CORRECTIONS', title: 'Операция по балансу' };

/** @param isPaidLate the payout that it belongs to was paid after it had failed, and that stands */
export function operationTitle(kind: string, amountMinor: bigint, isPaidLate = false): string {
  if (kind === 'PAYOUT_FAIL' && isPaidLate) return PAID_LATE;
  const { title, debitTitle } = WALLET_OPERATIONS[kind] ?? UNNAMED;
  return amountMinor < 0n && debitTitle !== undefined ? debitTitle : title;
}

export const operationGroup = (kind: string): WalletOperationGroup =>
  (WALLET_OPERATIONS[kind] ?? UNNAMED).group;

export const kindsOf = (group: WalletOperationGroup): string[] =>
  Object.keys(WALLET_OPERATIONS).filter((kind) => operationGroup(kind) === group);
