import { randomUUID } from 'node:crypto';

export interface Amount {
  value: string;
  currency: string;
}

/** Of a payment: https://yookassa.ru/developers/api#payment_object, as far as anybody here reads it. */
export interface FakePayment {
  id: string;
  status: 'pending' | 'succeeded' | 'canceled';
  paid: boolean;
  amount: Amount;
  refunded_amount?: Amount;
  confirmation?: { type: 'redirect'; return_url: string; confirmation_url: string };
  cancellation_details?: { party: string; reason: string };
  created_at: string;
  description: string;
  metadata: Record<string, string>;
  test: boolean;
}

/** Of a payout: https://yookassa.ru/developers/api#payout_object. */
export interface FakePayout {
  id: string;
  status: 'pending' | 'succeeded' | 'canceled';
  amount: Amount;
  payout_destination: object;
  cancellation_details?: { party: string; reason: string };
  created_at: string;
  succeeded_at?: string;
  description: string;
  metadata: Record<string, string>;
  test: boolean;
}

type Json = Record<string, unknown>;

/** The name of the first parameter that the API would refuse, or what there is to make. */
export type Checked<T> = { refused: string } | { made: T };

export function newPayment(body: Json): Checked<FakePayment> {
  const { amount, capture, confirmation, metadata } = body;
  const { type, return_url: returnUrl } = (confirmation ?? {}) as Json;
  if (!isAmount(amount)) return { refused: 'amount' };
  if (capture !== true) return { refused: 'capture' };
  if (type !== 'redirect' || !URL.canParse(String(returnUrl))) return { refused: 'confirmation' };
  const id = randomUUID();
  return {
    made: {
      id,
      status: 'pending',
      paid: false,
      amount,
      confirmation: {
        type: 'redirect',
        return_url: String(returnUrl),
        confirmation_url: `https://yoomoney.example/checkout/payments/v2/contract?orderId=${id}`,
      },
      ...commonOf(body, metadata),
    },
  };
}

export function newPayout(body: Json, status: FakePayout['status']): Checked<FakePayout> {
  const { amount, payout_destination_data: data, payout_token: token, metadata } = body;
  const destination = destinationOf(data, token);
  if (!isAmount(amount)) return { refused: 'amount' };
  if (!destination) return { refused: data ? 'payout_destination_data' : 'payout_token' };
  const made: FakePayout = {
    id: `po-${randomUUID()}`,
    status,
    amount,
    payout_destination: destination,
    ...commonOf(body, metadata),
  };
  if (status === 'succeeded') made.succeeded_at = new Date().toISOString();
  if (status === 'canceled') made.cancellation_details = { party: 'yoo_money', reason: 'general_decline' };
  return { made };
}

function destinationOf(data: unknown, token: unknown): object | null {
  if (typeof token === 'string' && /^[\w.-]{8,}$/.test(token))
    return { type: 'bank_card', card: { last4: '4448' } };
  const { type, phone, bank_id: bankId } = (data ?? {}) as Json;
  const wellFormed = type === 'sbp' && /^7\d{10}$/.test(String(phone)) && /^\w{7,12}$/.test(String(bankId));
  return wellFormed ? { type, phone, bank_id: bankId } : null;
}

const isAmount = (amount: unknown): amount is Amount => {
  const { value, currency } = (amount ?? {}) as Json;
  return typeof value === 'string' && /^\d+\.\d{2}$/.test(value) && value !== '0.00' && currency === 'RUB';
};

const commonOf = (body: Json, metadata: unknown) => ({
  created_at: new Date().toISOString(),
  description: String(body.description ?? ''),
  metadata: (metadata ?? {}) as Record<string, string>,
  test: true,
});
