import { Injectable } from '@nestjs/common';
import type { Currency } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { WalletQueries, type WalletEntryView } from './wallet.queries.js';

const BATCH = 500;
const HEADER = ['Дата', 'Операция', 'Сделка', 'Сумма', 'Баланс', 'Валюта'];
/** Lets spreadsheet programs see UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const KINDS: Record<string, string> = {
  DEPOSIT: 'Пополнение',
  ESCROW_FUND: 'Оплата сделки',
  ESCROW_RELEASE: 'Оплата за работу',
  ESCROW_REFUND: 'Возврат по сделке',
  PAYOUT_REQUEST: 'Выплата',
  PAYOUT_REJECT: 'Выплата отклонена',
  PAYOUT_CANCEL: 'Выплата отменена',
  PAYOUT_FAIL: 'Выплата не прошла',
};

/** The whole history of one wallet, newest first, the same figures as on the screen. */
@Injectable()
export class WalletCsv {
  constructor(private readonly wallet: WalletQueries) {}

  async *lines(userId: string, currency: Currency): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + line(HEADER);
    let cursor: string | undefined;
    do {
      const page = await this.wallet.entries(userId, currency, { limit: BATCH, cursor });
      for (const entry of page.items) yield line(cells(entry));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

const cells = (entry: WalletEntryView): string[] => [
  entry.createdAt.toISOString(),
  KINDS[entry.kind] ?? 'Операция',
  text(entry.dealTitle ?? ''),
  decimal(entry.amountMinor),
  decimal(entry.balanceAfterMinor),
  entry.currency,
];

const line = (values: string[]): string =>
  `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')}\r\n`;

/** A cell that starts like a formula would be run by the spreadsheet that opens the file. */
const text = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

function decimal(amountMinor: Minor): string {
  const absolute = amountMinor < 0n ? -amountMinor : amountMinor;
  return `${amountMinor < 0n ? '-' : ''}${absolute / 100n},${(absolute % 100n).toString().padStart(2, '0')}`;
}
