import type { Currency, PayoutMethodKind, ProviderObject } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';

/** How the money is to reach its owner. Kept encrypted; only a provider's adapter sees it in clear. */
export type PayoutMethod =
  | { kind: 'SBP'; phone: string; bankId: string }
  | { kind: 'CARD'; token: string }
  | { kind: 'BANK'; bik: string; account: string; recipient: string };

/**
 * CHARGED_BACK: a payment that had succeeded and was taken back by the payer's bank. RETURNED: a payout that
 * had succeeded and came back.
 */
export type ProviderStatus = 'PENDING' | 'SUCCEEDED' | 'CANCELED' | 'CHARGED_BACK' | 'RETURNED';

export interface ProviderPayment {
  paymentId: string;
  /** The key it was made with: our deposit id. */
  depositId: string;
  status: ProviderStatus;
  /** What the payer was charged and we are owed, as the provider says. */
  receivedMinor: Minor;
  currency: Currency;
  reason: string | null;
}

export interface ProviderPayout {
  providerPayoutId: string;
  status: ProviderStatus;
  reason: string | null;
}

export interface PayoutOrder {
  /** Ours; also the idempotence key, so that a second send is the same payout. */
  payoutId: string;
  amountMinor: Minor;
  currency: Currency;
  method: PayoutMethod;
}

/** A webhook whose origin is proven. It is a hint only: the truth is fetched from the provider. */
export interface ProviderWebhook {
  event: string;
  object: ProviderObject;
  objectId: string;
}

/**
 * A payment service. Calls go over the network: never inside a transaction, always with our id as the
 * idempotence key, so that an unknown outcome may be asked for or sent again.
 */
export abstract class PaymentProvider {
  abstract readonly name: string;
  abstract readonly currencies: readonly Currency[];

  abstract payoutMethods(currency: Currency): readonly PayoutMethodKind[];
  /** Largest single payout, minor units. */
  abstract payoutLimitMinor(kind: PayoutMethodKind, currency: Currency): Minor;

  abstract createPayment(order: {
    depositId: string;
    amountMinor: Minor;
    currency: Currency;
  }): Promise<ProviderPayment>;
  /** null: the provider knows no such payment */
  abstract getPayment(paymentId: string): Promise<ProviderPayment | null>;

  abstract createPayout(order: PayoutOrder): Promise<ProviderPayout>;
  /** By our payout id, for it may be all we know after a time-out. null: the provider never got it. */
  abstract findPayout(payoutId: string): Promise<ProviderPayout | null>;

  /** @returns null when the origin cannot be proven or the body is not one of its events */
  abstract parseWebhook(
    headers: Record<string, string | string[] | undefined>,
    rawBody: string,
  ): ProviderWebhook | null;
}
