import type { Schema } from '@dubl/api-client';

export type AccountKind = Schema<'AccountKind'>;
export type PaymentProvider = Schema<'PaymentProvider'>;

/** An account as the ledger names it: `wallet:{user}:{currency}`, `provider:{name}:{currency}`, `commission:{currency}`. */
export interface AccountRef {
  code: string;
  kind: AccountKind;
  owner: { displayName: string } | null;
}

/** In the order in which a person looks for them: people's money first, then the platform's. */
export const ACCOUNT_KINDS = [
  'WALLET',
  'ESCROW',
  'PAYOUT',
  'DEBT',
  'PROVIDER',
  'COMMISSION',
  'FEES',
  'ADJUSTMENT',
  'SUSPENSE',
] as const satisfies AccountKind[];

/** The services that money comes in and goes out by. */
export const PAYMENT_PROVIDERS = ['yookassa', 'sandbox'] as const satisfies PaymentProvider[];

export const accountHref = (code: string): string => `/admin/finance/accounts/${encodeURIComponent(code)}`;

/** The payment service of a `provider:` or `fees:` account, null for all others. */
export function providerOf({ code, kind }: Pick<AccountRef, 'code' | 'kind'>): string | null {
  return kind === 'PROVIDER' || kind === 'FEES' ? (code.split(':')[1] ?? null) : null;
}
