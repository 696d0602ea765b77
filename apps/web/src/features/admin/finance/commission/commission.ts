import type { Schema } from '@dubl/api-client';
import type { Currency } from '@/lib/format/money';
import { PAYMENT_PROVIDERS, providerOf, type PaymentProvider } from '../account-name';

export type Withdrawal = Schema<'CommissionWithdrawalDto'>;

/** What the platform has earned in a currency and not yet taken out, and who holds money for it. */
export interface Earned {
  currency: Currency;
  availableMinor: number;
  holders: { provider: PaymentProvider; heldMinor: number }[];
}

/** Of the balances of finance, the currencies in which something was earned. */
export function earnedOf(currencies: readonly Schema<'CurrencyBalanceDto'>[]): Earned[] {
  return currencies.flatMap(({ currency, kinds, providers }) => {
    const commission = kinds.find(({ kind }) => kind === 'COMMISSION');
    if (!commission || commission.accountsCount === 0) return [];
    const holders = PAYMENT_PROVIDERS.flatMap((provider) => {
      const account = providers.find(({ code }) => providerOf({ code, kind: 'PROVIDER' }) === provider);
      // What a service holds for us is negative in the books.
      return account && account.balanceMinor < 0 ? [{ provider, heldMinor: -account.balanceMinor }] : [];
    });
    return [{ currency, availableMinor: commission.balanceMinor, holders }];
  });
}
