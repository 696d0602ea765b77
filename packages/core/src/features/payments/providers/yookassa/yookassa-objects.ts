import { Currency } from '../../../../platform/db/index.js';
import type { Minor } from '../../../../platform/money/index.js';
import { ProviderOutcomeUnknown } from '../../payment-provider.errors.js';
import type { ProviderPayment, ProviderPayout, ProviderStatus } from '../../payment-provider.port.js';
import { fromAmountValue } from './yookassa-amount.js';
import { paymentReason, payoutReason } from './yookassa-reasons.js';

type Json = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** https://yookassa.ru/developers/api#payment_object */
export function toPayment(answer: unknown): ProviderPayment {
  const payment = objectOf(answer);
  const { amountMinor, currency } = amountOf(payment.amount);
  const status = statusOf(payment.status);
  return {
    paymentId: idOf(payment),
    depositId: ourId(payment, 'depositId'),
    status: status === 'SUCCEEDED' && isWhollyRefunded(payment, amountMinor) ? 'CHARGED_BACK' : status,
    receivedMinor: amountMinor,
    currency,
    reason: status === 'CANCELED' ? paymentReason(reasonOf(payment)) : null,
    confirmationUrl: status === 'PENDING' ? confirmationOf(payment) : null,
  };
}

/** https://yookassa.ru/developers/api#payout_object */
export function toPayout(answer: unknown): ProviderPayout {
  const payout = objectOf(answer);
  const status = statusOf(payout.status);
  // Only a payout that was carried out has this time: canceled all the same, it came back.
  const returned = status === 'CANCELED' && typeof payout.succeeded_at === 'string';
  return {
    providerPayoutId: idOf(payout),
    payoutId: ourId(payout, 'payoutId'),
    status: returned ? 'RETURNED' : status,
    ...amountOf(payout.amount),
    reason: status === 'CANCELED' ? payoutReason(reasonOf(payout)) : null,
  };
}

/** Items of a list, as they are. */
export function itemsOf(answer: unknown): unknown[] {
  const { items } = objectOf(answer);
  if (!Array.isArray(items)) throw malformed();
  return items;
}

function statusOf(status: unknown): ProviderStatus {
  switch (status) {
    case 'pending':
    case 'waiting_for_capture': // a hold of two stages, which we never ask for
      return 'PENDING';
    case 'succeeded':
      return 'SUCCEEDED';
    case 'canceled':
      return 'CANCELED';
    default:
      throw malformed();
  }
}

function amountOf(amount: unknown): { amountMinor: Minor; currency: Currency } {
  const { value, currency } = objectOf(amount);
  const amountMinor = fromAmountValue(value);
  if (amountMinor === null || !Object.hasOwn(Currency, currency as string)) throw malformed();
  return { amountMinor, currency: currency as Currency };
}

function isWhollyRefunded({ refunded_amount: refunded }: Json, amountMinor: Minor): boolean {
  return refunded !== undefined && refunded !== null && amountOf(refunded).amountMinor >= amountMinor;
}

/** Only where the API gave an https address is there a place to send a browser to. */
function confirmationOf({ confirmation }: Json): string | null {
  const { confirmation_url: url } = (confirmation ?? {}) as Json;
  return typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : null;
}

function ourId({ metadata }: Json, name: string): string | null {
  const id = ((metadata ?? {}) as Json)[name];
  return typeof id === 'string' && UUID.test(id) ? id : null;
}

const reasonOf = ({ cancellation_details: details }: Json): unknown => ((details ?? {}) as Json).reason;

function idOf({ id }: Json): string {
  if (typeof id !== 'string') throw malformed();
  return id;
}

function objectOf(answer: unknown): Json {
  if (typeof answer !== 'object' || answer === null) throw malformed();
  return answer as Json;
}

/** An answer that says nothing we understand decides nothing. */
const malformed = (): ProviderOutcomeUnknown => new ProviderOutcomeUnknown('MALFORMED_ANSWER');
