import { units } from './amounts.ts';
import type { CommissionData, CorrectionData } from './types.ts';

/** The second is above the limit and waits for another admin. */
export const corrections: readonly CorrectionData[] = [
  {
    user: 'timur',
    by: 'admin',
    at: '-7 10:20',
    direction: 'CREDIT',
    amountMinor: units(350),
    currency: 'RUB',
    reason: 'Банк удержал комиссию за возвращённый перевод, возмещаем.',
  },
  {
    user: 'kuhnya',
    by: 'admin-b',
    at: '-1 09:40',
    direction: 'CREDIT',
    amountMinor: units(75_000),
    currency: 'RUB',
    reason:
      'Перевод на расчётный счёт платформы пришёл без номера пополнения, плательщик подтверждён письмом.',
  },
];

export const commissionWithdrawals: readonly CommissionData[] = [
  {
    by: 'admin',
    at: '-2 08:15',
    provider: 'sandbox',
    amountMinor: units(5_000),
    currency: 'RUB',
    note: 'Поручение № 418, на расчётный счёт платформы',
  },
];
