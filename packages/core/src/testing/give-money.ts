import {
  ChooseSandboxOutcome,
  DepositsQueries,
  RequestDeposit,
  SettlePayment,
} from '../features/payments/index.js';
import { Pool, type Currency } from '../platform/db/index.js';
import type { Minor } from '../platform/money/index.js';
import type { TestContext } from './test-context.js';

/**
 * Puts money on a user's balance the way it really comes: a top-up, a payment at the sandbox provider, its
 * settlement. Needs PaymentsModule in the context.
 */
export async function giveMoney(
  context: Pick<TestContext, 'get'>,
  userId: string,
  amountMinor: Minor,
  currency: Currency = 'RUB',
): Promise<void> {
  const depositId = await context.get(RequestDeposit).execute({ userId, amountMinor, currency });
  await context.get(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'SUCCEED' });
  const { rows } = await context
    .get(Pool)
    .query<{ paymentId: string }>('SELECT provider_payment_id AS "paymentId" FROM deposit WHERE id = $1', [
      depositId,
    ]);
  await context.get(SettlePayment).execute(rows[0]!.paymentId);
  const { status } = await context.get(DepositsQueries).get(depositId, userId);
  if (status !== 'SUCCEEDED') throw new Error(`the top-up ended as ${status}`);
}
