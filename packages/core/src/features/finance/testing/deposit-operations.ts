import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Pool } from '../../../platform/db/index.js';
import {
  ChooseSandboxOutcome,
  ProcessWebhooks,
  ReceiveWebhook,
  RequestDeposit,
  SANDBOX_SIGNATURE_HEADER,
  SettlePayment,
  signSandboxBody,
  type Settlement,
} from '../../payments/index.js';
import { Refused, walletOf, type ModelDeposit, type MoneyModel } from './money-model.js';
import type { MoneyWorld } from './money-world.js';
import { oneOf, operation, type Dice } from './operation.js';

interface OnDeposit {
  depositId: string;
  paymentId: string;
}

/** A brand pays at the provider; nothing is on the balance yet. */
export const deposit = operation<{ userId: string; amountMinor: bigint }>({
  weight: 8,
  after: [],
  choose: (world, dice) => ({
    userId: world.brands[dice.pick % world.brands.length]!,
    amountMinor: dice.amountMinor,
  }),
  async run(use, { userId, amountMinor }, world) {
    const depositId = await use(RequestDeposit).execute({ userId, amountMinor, currency: 'RUB' });
    await use(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'SUCCEED' });
    const { rows } = await use(Pool).query<{ paymentId: string }>(
      'SELECT provider_payment_id AS "paymentId" FROM deposit WHERE id = $1',
      [depositId],
    );
    world.deposits.push({ depositId, paymentId: rows[0]!.paymentId, userId, amountMinor, seen: 'PAID' });
  },
  refusals: [],
  effect: () => undefined,
  isIdle: () => true,
});

/** The provider is asked for its word. */
export const settleDeposit = operation<OnDeposit, Settlement>({
  weight: 6,
  after: ['deposit'],
  choose: unsettled,
  async run(use, { paymentId }, world) {
    const settlement = await use(SettlePayment).execute(paymentId);
    world.settled(paymentId);
    return settlement;
  },
  refusals: [],
  effect(model, { depositId }, settlement) {
    const paid = model.deposit(depositId);
    if (settlement === 'UNCHANGED' && paid.status !== 'PENDING') return;
    if (settlement === 'UNCHANGED') throw new Refused('PENDING');
    credit(model, paid);
  },
  isIdle: (settlement) => settlement === 'UNCHANGED',
});

/** The webhook itself, and the worker that acts on all that are stored. */
export const webhook = operation<OnDeposit, number>({
  weight: 5,
  after: ['deposit'],
  choose: unsettled,
  async run(use, { paymentId }, world) {
    const body = JSON.stringify({ event: 'payment.succeeded', object: 'PAYMENT', objectId: paymentId });
    const signature = signSandboxBody(body, use<Config>(CONFIG).sandboxWebhookSecret);
    await use(ReceiveWebhook).execute('sandbox', { [SANDBOX_SIGNATURE_HEADER]: signature }, body);
    const processed = await use(ProcessWebhooks).execute();
    world.settled(paymentId);
    return processed;
  },
  refusals: [],
  effect: (model, { depositId }) => credit(model, model.deposit(depositId)),
  sweeps: {
    subject: 'deposit',
    due: (model, { depositId }) => (model.deposit(depositId).status === 'PENDING' ? [depositId] : []),
  },
});

function unsettled(world: MoneyWorld, dice: Dice): OnDeposit | undefined {
  const waiting = world.deposits.filter(({ seen }) => seen === 'PAID');
  const chosen = oneOf(waiting, dice) ?? oneOf(world.deposits, dice);
  return chosen && { depositId: chosen.depositId, paymentId: chosen.paymentId };
}

function credit(model: MoneyModel, paid: ModelDeposit): void {
  model.expect(paid, 'PENDING');
  paid.status = 'SUCCEEDED';
  model.post(`DEPOSIT:${paid.depositId}`, {
    'provider:sandbox:RUB': -paid.amountMinor,
    [walletOf(paid.userId)]: paid.amountMinor,
  });
}
