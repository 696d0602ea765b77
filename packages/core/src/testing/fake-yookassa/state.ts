import {
  newPayment,
  newPayout,
  type Amount,
  type Checked,
  type FakePayment,
  type FakePayout,
} from './objects.js';

export interface Answer {
  status: number;
  body: unknown;
}

interface KeyUse {
  order: string;
  id: string;
}

/** The books of the fake: what was made, under which keys, and what became of it. */
export class FakeState {
  readonly payments = new Map<string, FakePayment>();
  readonly payouts = new Map<string, FakePayout>();
  /** What the next payouts become at once. */
  payoutOutcome: FakePayout['status'] = 'succeeded';
  private readonly keys = new Map<string, KeyUse>();

  createPayment(key: string, body: object): Answer {
    return this.create('payments', this.payments, { key, body }, () => newPayment({ ...body }));
  }

  createPayout(key: string, body: object): Answer {
    const make = () => newPayout({ ...body }, this.payoutOutcome);
    return this.create('payouts', this.payouts, { key, body }, make);
  }

  /** Strictly by one pair of metadata, as the API does. */
  searchPayouts(query: URLSearchParams): Answer {
    const [[parameter = '', value] = []] = [...query].filter(([name]) => name.startsWith('metadata['));
    const name = /^metadata\[(\w{1,32})\]$/.exec(parameter)?.[1];
    if (name === undefined) return failure(400, 'invalid_request', 'metadata');
    const items = [...this.payouts.values()].filter(({ metadata }) => metadata[name] === value);
    return { status: 200, body: { type: 'list', items } };
  }

  pay(id: string): void {
    Object.assign(this.payments.get(id)!, { status: 'succeeded', paid: true, confirmation: undefined });
  }

  cancelPayment(id: string, reason: string): void {
    const details = { party: 'payment_network', reason };
    Object.assign(this.payments.get(id)!, {
      status: 'canceled',
      confirmation: undefined,
      cancellation_details: details,
    });
  }

  refund(id: string, amount: Amount): void {
    this.payments.get(id)!.refunded_amount = amount;
  }

  /** Also after it had succeeded: then it is a payout that came back. */
  finishPayout(id: string, status: 'succeeded' | 'canceled', reason: string): void {
    const payout = this.payouts.get(id)!;
    payout.status = status;
    if (status === 'succeeded') payout.succeeded_at = new Date().toISOString();
    else payout.cancellation_details = { party: 'payment_network', reason };
  }

  /** 24 hours later: a key that was used may be used anew. */
  forgetKeys(): void {
    this.keys.clear();
  }

  private create<T extends { id: string }>(
    kind: string,
    objects: Map<string, T>,
    { key, body }: { key: string; body: object },
    make: () => Checked<T>,
  ): Answer {
    const order = JSON.stringify(body);
    const used = this.keys.get(`${kind} ${key}`);
    if (used && used.order !== order) return failure(400, 'invalid_request', 'Idempotence-Key');
    if (used) return { status: 200, body: objects.get(used.id) };
    const checked = make();
    if ('refused' in checked) return failure(400, 'invalid_request', checked.refused);
    objects.set(checked.made.id, checked.made);
    this.keys.set(`${kind} ${key}`, { order, id: checked.made.id });
    return { status: 200, body: checked.made };
  }
}

export const failure = (status: number, code: string, parameter?: string): Answer => ({
  status,
  body: { type: 'error', id: 'ab5a11cd-13cc-4e33-af8b-75a74e18dd09', code, description: code, parameter },
});
