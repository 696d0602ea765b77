import { describe, expect, it } from '@jest/globals';
import { isFiltered, readWalletFilters, walletFileHref, walletHref, walletQuery } from './wallet-filters';

const DEAL = '01990000-0000-7000-8000-000000000000';

describe('filters of the history', () => {
  it('survive a way through the address', () => {
    const filters = {
      currency: 'KZT',
      group: 'DEALS',
      from: '2026-11-01',
      to: '2026-11-30',
      deal: DEAL,
      show: 40,
    } as const;
    const { searchParams } = new URL(walletHref(filters), 'http://localhost');
    expect(readWalletFilters(Object.fromEntries(searchParams))).toEqual(filters);
    expect(isFiltered(filters)).toBe(true);
  });

  it('leave out of the address what is at its default', () => {
    expect(walletHref({ show: 20 })).toBe('/wallet');
    expect(isFiltered({ currency: 'RUB', show: 40 })).toBe(false);
  });

  it('drop what is no condition', () => {
    const typed = {
      currency: 'rub',
      group: 'GIFTS',
      from: '2026-02-30',
      to: '0002-01-01',
      deal: '1',
      show: '7',
    };
    expect(readWalletFilters(typed)).toEqual({ show: 20 });
  });

  it('ask for whole days of the visitor', () => {
    const { from, to } = walletQuery(
      { from: '2026-11-24', to: '2026-11-24', show: 20 },
      'RUB',
      'Asia/Almaty',
    );
    expect([from, to]).toEqual(['2026-11-23T19:00:00.000Z', '2026-11-24T19:00:00.000Z']);
  });

  it('are the same for the file as for the list', () => {
    const filters = { group: 'PAYOUTS', from: '2026-11-24', show: 20 } as const;
    const { searchParams } = new URL(walletFileHref(filters, 'RUB', 'Europe/Moscow'), 'http://localhost');
    const { timeZone, format, ...conditions } = Object.fromEntries(searchParams);
    expect({ timeZone, format }).toEqual({ timeZone: 'Europe/Moscow', format: 'csv' });
    expect(conditions).toEqual(JSON.parse(JSON.stringify(walletQuery(filters, 'RUB', 'Europe/Moscow'))));
  });
});
