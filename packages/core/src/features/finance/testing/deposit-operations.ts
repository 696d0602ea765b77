import { Pool } from '../../../platform/db/index.js';
import {
  ChooseSandboxOutcome,
  RequestDeposit,
  SettlePayment,
  type Settlement,
} from '../../payments/index.js';
import { Refused, walletOf } from './money-model.js';
import { oneOf, operation } from './operation.js';

/** A brand pays at the provider; nothing is on the balance yet. */
export const deposit = operation<{ userId: string; amountMinor: bigint }>({
  weight: 8,
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

/** The provider's word arrives, by webhook or by sweep. */
export const settleDeposit = operation<{ depositId: string; paymentId: string }, Settlement>({
  weight: 10,
  choose(world, dice) {
    const waiting = world.deposits.filter(({ seen }) => seen === 'PAID');
    const chosen = oneOf(waiting, dice) ?? oneOf(world.deposits, dice);
    return chosen && { depositId: chosen.depositId, paymentId: chosen.paymentId };
  },
  async run(use, { depositId, paymentId }, world) {
    const settlement = await use(SettlePayment).execute(paymentId);
    world.deposits.find((each) => each.depositId === depositId)!.seen = 'SETTLED';
    return settlement;
  },
  refusals: [],
  effect(model, { depositId }, settlement) {
    const paid = model.deposit(depositId);
    if (paid.status !== 'PENDING' || settlement !== 'SUCCEEDED') {
      if (paid.status === 'PENDING' || settlement === 'SUCCEEDED') throw new Refused('UNCHANGED');
      return;
    }
    paid.status = 'SUCCEEDED';
    model.post(`DEPOSIT:${depositId}`, {
      'provider:sandbox:RUB': -paid.amountMinor,
      [walletOf(paid.userId)]: paid.amountMinor,
    });
  },
  isIdle: (settlement) => settlement === 'UNCHANGED',
});
