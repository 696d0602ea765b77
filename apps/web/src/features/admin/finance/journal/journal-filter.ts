import type { Schema } from '@dubl/api-client';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

export type TransactionKind = Schema<'TransactionKind'>;

export const TRANSACTION_KINDS = [
  'DEPOSIT',
  'ESCROW_FUND',
  'ESCROW_RELEASE',
  'ESCROW_REFUND',
  'ESCROW_SPLIT',
  'TIP',
  'PAYOUT_REQUEST',
  'PAYOUT_PAID',
  'PAYOUT_REJECT',
  'PAYOUT_CANCEL',
  'PAYOUT_FAIL',
  'PAYOUT_LATE',
  'PAYOUT_RETURN',
  'CHARGEBACK',
  'DEBT_OFFSET',
  'SUSPENSE',
  'PROVIDER_FEE',
  'COMMISSION_WITHDRAW',
  'FINANCE_ADJUST',
] as const satisfies TransactionKind[];

/** The conditions of the journal as its address keeps them; days are those of Moscow, as in the books. */
export interface JournalFilter {
  kind?: TransactionKind;
  reference?: string;
  dealId?: string;
  payoutId?: string;
  depositId?: string;
  from?: string;
  to?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOSCOW = '+03:00';
const DAY_MS = 24 * 60 * 60 * 1000;

const matching = (value: string | string[] | undefined, pattern: RegExp): string | undefined => {
  const one = oneOf(value);
  return one !== undefined && pattern.test(one) ? one : undefined;
};

const day = (value: string | string[] | undefined): string | undefined => {
  const one = matching(value, DAY);
  return one !== undefined && !Number.isNaN(startOf(one)) ? one : undefined;
};

const startOf = (date: string): number => Date.parse(`${date}T00:00:00${MOSCOW}`);

/** Whatever was typed into the address, only what the API takes is left. */
export function readJournalFilter(params: Awaited<SearchParams>): JournalFilter {
  return {
    kind: known(params.kind, TRANSACTION_KINDS),
    reference: oneOf(params.reference)?.slice(0, 200) || undefined,
    dealId: matching(params.dealId, UUID),
    payoutId: matching(params.payoutId, UUID),
    depositId: matching(params.depositId, UUID),
    from: day(params.from),
    to: day(params.to),
  };
}

/** The same for the API, where the last day is one that counts in full. */
export function journalQuery({ from, to, ...filter }: JournalFilter) {
  return {
    ...filter,
    from: from && new Date(startOf(from)).toISOString(),
    to: to && new Date(startOf(to) + DAY_MS).toISOString(),
  };
}
