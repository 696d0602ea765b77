import { randomUUID } from 'node:crypto';
import { Clock, FixedClock, HOUR, MINUTE, SECOND } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { FinanceModule, Reconciliation } from '../finance/index.js';
import {
  CheckDeposits,
  ChooseSandboxOutcome,
  DecidePayout,
  PaymentsModule,
  ProcessWebhooks,
  RequestDeposit,
  RequestPayout,
  SendPayouts,
  SettlePayment,
} from './index.js';
import { DepositsRepository } from './deposits.repository.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';

type Ask = SandboxProvider['getPayment'];

/** Real: Postgres, Redis. Fake: the clock, and the provider's answers where a test gives them. */
describe('payments that do not come as expected', () => {
  let context: TestContext;
  let clock: FixedClock;
  let pool: Pool;
  let userId: string;

  beforeAll(async () => {
    context = await createTestContext([PaymentsModule, FinanceModule]);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    pool = context.get(Pool);
    userId = randomUUID();
    await pool.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, $2, 'x', 'BRAND', 'Имя', now())`,
      [userId, `${userId}@example.com`],
    );
  });
  afterAll(async () => {
    const differences = await context.get(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const request = () =>
    context.get(RequestDeposit).execute({ userId, amountMinor: 100_000n, currency: 'RUB' });
  const pay = (depositId: string) =>
    context.get(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'SUCCEED' });
  const depositOf = async (id: string) =>
    (
      await pool.query<{ status: string; paymentId: string }>(
        'SELECT status, provider_payment_id AS "paymentId" FROM deposit WHERE id = $1',
        [id],
      )
    ).rows[0]!;

  /** @returns what puts the provider's own answers back */
  function answerWith(answer: (paymentId: string, ask: Ask) => ReturnType<Ask>): () => void {
    const provider = context.get(SandboxProvider);
    const ask = provider.getPayment.bind(provider);
    provider.getPayment = (paymentId) => answer(paymentId, ask);
    return () => void (provider.getPayment = ask);
  }

  /** The provider holds it, so that its books and ours can be compared in the end. */
  async function paymentOfNobody(amountMinor: bigint): Promise<string> {
    const order = { depositId: randomUUID(), amountMinor, currency: 'RUB' as const };
    const { paymentId } = await context.get(SandboxProvider).createPayment(order);
    await pool.query(`UPDATE sandbox_payment SET status = 'SUCCEEDED' WHERE id = $1`, [paymentId]);
    return paymentId;
  }

  it('keeps a second payment for a settled deposit in suspense, once', async () => {
    const depositId = await request();
    await pay(depositId);
    const { paymentId } = await depositOf(depositId);
    const settle = context.get(SettlePayment);
    expect(await settle.execute(paymentId)).toBe('SUCCEEDED');

    const another = await paymentOfNobody(55_500n);
    const first = (await context.get(SandboxProvider).getPayment(paymentId))!;
    const restore = answerWith(async () => ({ ...first, paymentId: another, receivedMinor: 55_500n }));
    expect(await settle.execute(another)).toBe('SUSPENSE');
    expect(await settle.execute(another)).toBe('UNCHANGED');
    restore();
    const { rows } = await pool.query(
      `SELECT code, sum(amount_minor)::int AS sum FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
       WHERE code LIKE 'suspense:%' GROUP BY code`,
    );
    expect(rows).toEqual([{ code: 'suspense:RUB', sum: 55_500 }]);
  });

  it('is not given up when the payer clicks while the sweep is at work', async () => {
    const [first, second] = [await request(), await request()];
    await pay(first);
    clock.advance(2 * HOUR);
    const deposits = context.get(DepositsRepository);
    const claim = deposits.claimDue.bind(deposits);
    deposits.claimDue = async (...args) => (await claim(...args)).sort(({ id }) => (id === first ? -1 : 1));
    // Both are claimed by now, the second one without a payment.
    const restore = answerWith(async (paymentId, ask) => {
      restore();
      await pay(second);
      return ask(paymentId);
    });
    await context.get(CheckDeposits).execute();
    expect((await depositOf(second)).status).toBe('PENDING');
    clock.advance(20 * SECOND);
    await context.get(CheckDeposits).execute();
    expect((await depositOf(second)).status).toBe('SUCCEEDED');
  });

  it('never stops asking: pauses stay finite however often a provider gave no answer', async () => {
    const depositId = await request();
    await pay(depositId);
    await pool.query('UPDATE deposit SET checks = 500, next_check_at = $2 WHERE id = $1', [
      depositId,
      clock.now(),
    ]);
    await pool.query(
      `INSERT INTO webhook_receipt (provider, event, object, object_id, attempts, received_at, next_attempt_at)
       VALUES ('sandbox', 'payment.succeeded', 'PAYMENT', $1, 500, $2, $2)`,
      [(await depositOf(depositId)).paymentId, clock.now()],
    );
    const restore = answerWith(() => Promise.reject(new Error('provider is away')));
    expect(await context.get(ProcessWebhooks).execute()).toBe(1);
    expect(await context.get(CheckDeposits).execute()).toBeGreaterThan(0);
    restore();
    clock.advance(10 * MINUTE);
    await context.get(ProcessWebhooks).execute();
    expect((await depositOf(depositId)).status).toBe('SUCCEEDED');
  });

  it('asks about a payout without an answer for as long as it takes', async () => {
    const payoutId = await context.get(RequestPayout).execute({
      userId,
      amountMinor: 100_002n,
      currency: 'RUB',
      method: { kind: 'CARD', token: 'tok_1234567' },
    });
    await context.get(DecidePayout).approve({ adminId: userId, payoutId });
    await pool.query('UPDATE payout SET attempts = 500 WHERE id = $1', [payoutId]);
    expect(await context.get(SendPayouts).execute()).toBe(1);
    const { rows } = await pool.query<{ at: Date }>(
      'SELECT next_attempt_at AS at FROM payout WHERE id = $1',
      [payoutId],
    );
    expect(rows[0]!.at).toEqual(new Date(clock.now().getTime() + 10 * MINUTE));
  });
});
