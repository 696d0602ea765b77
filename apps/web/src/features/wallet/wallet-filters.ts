import type { Schema } from '@dubl/api-client';
import { nextDay, readDay, startOfDay } from '@/lib/format/day';
import { CURRENCIES, type Currency } from '@/lib/format/money';
import { known, oneOf, wholeNumber, withQuery } from '@/lib/search-params';

export type OperationGroup = Schema<'WalletOperationGroup'>;
export const OPERATION_GROUPS = [
  'TOP_UPS',
  'DEALS',
  'PAYOUTS',
  'CORRECTIONS',
] as const satisfies OperationGroup[];

export const ENTRIES_STEP = 20;
const ENTRIES_MAX = 400;

/** The conditions of the history as the address holds them; days are whole days of the visitor's zone. */
export interface WalletFilterValues {
  currency?: Currency;
  group?: OperationGroup;
  /** First and last day, `2026-11-24`. */
  from?: string;
  to?: string;
  deal?: string;
  show: number;
}

type Params = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the address and drops what is not a condition, so that a hand-written link cannot break the page. */
export function readWalletFilters(params: Params): WalletFilterValues {
  const deal = oneOf(params.deal);
  return {
    currency: known(params.currency, CURRENCIES),
    group: known(params.group, OPERATION_GROUPS),
    from: readDay(oneOf(params.from)),
    to: readDay(oneOf(params.to)),
    deal: deal !== undefined && UUID.test(deal) ? deal : undefined,
    show: wholeNumber(params.show, { min: ENTRIES_STEP, max: ENTRIES_MAX, fallback: ENTRIES_STEP }),
  };
}

/** The address of the page with these conditions; what is at its default is left out. */
export const walletHref = ({ show, ...filters }: WalletFilterValues): string =>
  withQuery('/wallet', { ...filters, show: show === ENTRIES_STEP ? undefined : show });

/** What the API is asked for: the list and the file alike. */
export const walletQuery = (
  { group, from, to, deal }: WalletFilterValues,
  currency: Currency,
  timeZone: string,
) => ({
  currency,
  group,
  from: from && startOfDay(from, timeZone).toISOString(),
  to: to && startOfDay(nextDay(to), timeZone).toISOString(),
  dealId: deal,
});

/** The file of everything under these conditions, its times told in the visitor's zone. */
export const walletFileHref = (filters: WalletFilterValues, currency: Currency, timeZone: string): string =>
  withQuery('/api/wallet/entries', { ...walletQuery(filters, currency, timeZone), timeZone, format: 'csv' });

export const isFiltered = ({ group, from, to, deal }: WalletFilterValues): boolean =>
  [group, from, to, deal].some((condition) => condition !== undefined);
