import type { Currency, PayoutMethodKind } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { AmountLimits, PaymentProvider } from './payment-provider.port.js';

/** What a form may say before a payout is asked for; RequestPayout judges by the same figures. */
export interface PayoutTerms {
  /** Less is paid out only when it is the whole balance. */
  minimumMinor: Minor;
  /** Empty: nothing can be taken out in this currency. */
  methods: ({ kind: PayoutMethodKind } & AmountLimits)[];
}

export const payoutTerms = (
  provider: PaymentProvider,
  currency: Currency,
  minimumMinor: Minor,
): PayoutTerms => ({
  minimumMinor,
  methods: provider
    .payoutMethods(currency)
    .map((kind) => ({ kind, ...provider.payoutLimits(kind, currency) })),
});
