import { Injectable } from '@nestjs/common';
import { csvLines, type CsvColumn } from '../../platform/csv/index.js';
import {
  WalletHistoryQueries,
  type WalletEntryFilter,
  type WalletEntryView,
} from './wallet-history.queries.js';

const BATCH = 500;

/** The columns of the screen, in its order. */
const columnsIn = (timeZone: string): CsvColumn<WalletEntryView>[] => {
  const moment = clockOf(timeZone);
  return [
    { title: 'Дата', cell: (entry) => moment(entry.createdAt) },
    { title: 'Операция', cell: (entry) => entry.title },
    { title: 'Сделка', cell: (entry) => entry.dealTitle },
    { title: 'Сумма', cell: (entry) => entry.amountMinor },
    { title: 'Остаток', cell: (entry) => entry.balanceAfterMinor },
    { title: 'Валюта', cell: (entry) => entry.currency },
  ];
};

/** What the screen shows under the same filter, all pages of it. */
@Injectable()
export class WalletCsv {
  constructor(private readonly history: WalletHistoryQueries) {}

  /** @param timeZone in which the screen tells the time, an IANA name */
  lines(userId: string, filter: WalletEntryFilter, timeZone: string): AsyncGenerator<string> {
    return csvLines(columnsIn(timeZone), this.entries(userId, filter));
  }

  private async *entries(userId: string, filter: WalletEntryFilter): AsyncGenerator<WalletEntryView> {
    let cursor: string | undefined;
    do {
      const page = await this.history.list(userId, filter, { limit: BATCH, cursor });
      yield* page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

/** «24.11.2026 18:30», which spreadsheets of this country read as a date. */
function clockOf(timeZone: string): (date: Date) => string {
  const format = new Intl.DateTimeFormat('ru', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (date) => format.format(date).replace(', ', ' ');
}
