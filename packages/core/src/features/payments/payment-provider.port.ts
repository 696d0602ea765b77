import type { PaymentProviderName } from '../../platform/config/index.js';
import type { Currency, PayoutMethodKind, ProviderObject } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';

/** How the money is to reach its owner. Kept encrypted; only a provider's adapter sees it in clear. */
export type PayoutMethod =
  | { kind: 'SBP'; phone: string; bankId: string }
  | { kind: 'CARD'; token: string }
  | { kind: 'BANK'; bik: string; account: string; recipient: string };

/**
 * CHARGED_BACK: a payment that had succeeded and whose whole amount went back to the payer. RETURNED: a payout
 * that had succeeded and came back. PENDING may become anything; of the rest only SUCCEEDED can still change.
 */
export type ProviderStatus = 'PENDING' | 'SUCCEEDED' | 'CANCELED' | 'CHARGED_BACK' | 'RETURNED';

export interface ProviderPayment {
  paymentId: string;
  /** The key it was made with: our deposit id. null: it was not made by us. */
  depositId: string | null;
  status: ProviderStatus;
  /** What the payer was charged and we are owed, as the provider says. */
  receivedMinor: Minor;
  currency: Currency;
  /** Russian, for the payer; where it was CANCELED. */
  reason: string | null;
  /** https page of the provider where the payer confirms. null: none to go to, or nothing left to confirm. */
  confirmationUrl: string | null;
}

export interface ProviderPayout {
  providerPayoutId: string;
  /** The key it was made with: our payout id. null: it was not made by us. */
  payoutId: string | null;
  status: ProviderStatus;
  amountMinor: Minor;
  currency: Currency;
  /** Russian, for the owner; where it was CANCELED or RETURNED. */
  reason: string | null;
}

export interface PaymentOrder {
  /** Ours; also the idempotence key. */
  depositId: string;
  amountMinor: Minor;
  currency: Currency;
}

export interface PayoutOrder {
  /** Ours; also the idempotence key. */
  payoutId: string;
  amountMinor: Minor;
  currency: Currency;
  method: PayoutMethod;
}

/** Of one payment or payout, minor units, both included. */
export interface AmountLimits {
  minMinor: Minor;
  maxMinor: Minor;
}

/** A hint that an object changed, and no more: the truth is fetched from the provider. */
export interface ProviderWebhook {
  /** Names the change; a second hint of the same event and object is a repeat. */
  event: string;
  object: ProviderObject;
  /** The provider's id of the payment or payout. */
  objectId: string;
}

/**
 * A payment service. Calls go over the network: never inside a transaction, always with our id as the
 * idempotence key, so that an unknown outcome may be asked for or sent again.
 *
 * Creating twice with one key and the same order is one object, for `keyLifetimeMs`; after that it may be a
 * second one. Every call may throw ProviderOutcomeUnknown; a create may also throw ProviderRefused.
 */
export abstract class PaymentProvider {
  /** On deposits, payouts and in the code of its ledger account. */
  abstract readonly name: PaymentProviderName;
  abstract readonly currencies: readonly Currency[];
  /** For how long a repeated create is certain to be the same object, ms. */
  abstract readonly keyLifetimeMs: number;

  /** @param currency one of `currencies` */
  abstract paymentLimits(currency: Currency): AmountLimits;
  /** None for a currency it does not serve. */
  abstract payoutMethods(currency: Currency): readonly PayoutMethodKind[];
  /** @param kind one of `payoutMethods(currency)` */
  abstract payoutLimits(kind: PayoutMethodKind, currency: Currency): AmountLimits;

  /** Repeating it is also how a payment is asked for by our own id. */
  abstract createPayment(order: PaymentOrder): Promise<ProviderPayment>;
  /** null: the provider knows no such payment */
  abstract getPayment(paymentId: string): Promise<ProviderPayment | null>;

  abstract createPayout(order: PayoutOrder): Promise<ProviderPayout>;
  /** null: the provider knows no such payout */
  abstract getPayout(providerPayoutId: string): Promise<ProviderPayout | null>;
  /** By our payout id, for it may be all we know after a time-out. null: the provider never got it. */
  abstract findPayout(payoutId: string): Promise<ProviderPayout | null>;

  /** @returns null when the origin is provably forged, or the body is not one of its events */
  abstract parseWebhook(
    headers: Record<string, string | string[] | undefined>,
    rawBody: string,
  ): ProviderWebhook | null;
}
