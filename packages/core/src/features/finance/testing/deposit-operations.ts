import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Pool } from '../../../platform/db/index.js';
import {
  ChargeBackDeposit,
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

/** The payer's bank takes it back: what is on the balance, the rest as a debt. */
export const chargeBack = operation<{ depositId: string }>({
  weight: 1,
  after: ['deposit', 'settleDeposit'],
  choose(world, dice) {
    const settled = world.deposits.filter(({ seen }) => seen === 'SETTLED');
    const chosen = oneOf(settled.slice(-12), dice) ?? oneOf(world.deposits, dice);
    return chosen && { depositId: chosen.depositId };
  },
  run: (use, { depositId }, { adminId }) =>
    use(ChargeBackDeposit).execute({ adminId, depositId, reason: 'Письмо банка' }),
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { depositId }) {
    const paid = model.deposit(depositId);
    model.expect(paid, 'SUCCEEDED');
    paid.status = 'CHARGED_BACK';
    const balance = model.balance(walletOf(paid.userId));
    const covered = balance < paid.amountMinor ? balance : paid.amountMinor;
    model.post(`CHARGEBACK:${depositId}`, {
      [walletOf(paid.userId)]: -covered,
      [`debt:${paid.userId}:RUB`]: covered - paid.amountMinor,
      'provider:sandbox:RUB': paid.amountMinor,
    });
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
