import { Injectable } from '@nestjs/common';
import { csvLines, type CsvColumn } from '../../platform/csv/index.js';
import type { Currency } from '../../platform/db/index.js';
import { WalletQueries, type WalletEntryView } from './wallet.queries.js';

const BATCH = 500;

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

const COLUMNS: CsvColumn<WalletEntryView>[] = [
  { title: 'Дата', cell: (entry) => entry.createdAt },
  { title: 'Операция', cell: (entry) => KINDS[entry.kind] ?? 'Операция' },
  { title: 'Сделка', cell: (entry) => entry.dealTitle },
  { title: 'Сумма', cell: (entry) => entry.amountMinor },
  { title: 'Баланс', cell: (entry) => entry.balanceAfterMinor },
  { title: 'Валюта', cell: (entry) => entry.currency },
];

/** The whole history of one wallet, newest first, the same figures as on the screen. */
@Injectable()
export class WalletCsv {
  constructor(private readonly wallet: WalletQueries) {}

  lines(userId: string, currency: Currency): AsyncGenerator<string> {
    return csvLines(COLUMNS, this.entries(userId, currency));
  }

  private async *entries(userId: string, currency: Currency): AsyncGenerator<WalletEntryView> {
    let cursor: string | undefined;
    do {
      const page = await this.wallet.entries(userId, currency, { limit: BATCH, cursor });
      yield* page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
