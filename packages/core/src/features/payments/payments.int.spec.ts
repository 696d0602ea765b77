import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, DAY, FixedClock, HOUR } from '../../platform/clock/index.js';
import { Pool, type Currency } from '../../platform/db/index.js';
import { createTestContext, giveMoney, type TestContext } from '../../testing/index.js';
import { FinanceModule, Reconciliation } from '../finance/index.js';
import {
  CancelPayout,
  CheckDeposits,
  ChooseSandboxOutcome,
  DecidePayout,
  PaymentsModule,
  RequestDeposit,
  RequestPayout,
  SendPayouts,
  SettlePayment,
  WalletQueries,
} from './index.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';

const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' } as const;

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('payments', () => {
  let context: TestContext;
  let clock: FixedClock;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([PaymentsModule, FinanceModule]);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    pool = context.get(Pool);
  });
  afterAll(async () => {
    const differences = await use(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const use = <T>(type: Type<T>): T => context.get(type);

  async function newUser(role: 'BRAND' | 'CREATOR' | 'ADMIN'): Promise<string> {
    const id = randomUUID();
    await pool.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, $2, 'x', $3, 'Имя', now())`,
      [id, `${id}@example.com`, role],
    );
    return id;
  }

  async function newRichUser(amountMinor: bigint, role: 'BRAND' | 'CREATOR' = 'CREATOR'): Promise<string> {
    const userId = await newUser(role);
    await giveMoney(context, userId, amountMinor);
    return userId;
  }

  async function wallet(userId: string, currency: Currency = 'RUB') {
    const wallets = await use(WalletQueries).balances(userId, currency);
    const { availableMinor, payoutPendingMinor } = wallets.find((one) => one.currency === currency)!;
    return { availableMinor, payoutPendingMinor };
  }

  const statusOf = async (table: 'deposit' | 'payout', id: string) =>
    (await pool.query<{ status: string }>(`SELECT status FROM ${table} WHERE id = $1`, [id])).rows[0]!.status;
  const paymentOf = async (depositId: string) =>
    (
      await pool.query<{ id: string }>('SELECT id FROM sandbox_payment WHERE idempotence_key = $1', [
        depositId,
      ])
    ).rows[0]!.id;

  async function paidDeposit(userId: string, amountMinor = 100_000n) {
    const depositId = await use(RequestDeposit).execute({ userId, amountMinor, currency: 'RUB' });
    await use(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'SUCCEED' });
    return { depositId, paymentId: await paymentOf(depositId) };
  }

  describe('deposit', () => {
    it('credits the balance once however often and from wherever its success is told', async () => {
      const userId = await newUser('BRAND');
      const { depositId, paymentId } = await paidDeposit(userId);
      const settlements = await Promise.all(
        Array.from({ length: 50 }, () => use(SettlePayment).execute(paymentId)),
      );
      expect(settlements.filter((one) => one === 'SUCCEEDED')).toHaveLength(1);
      expect(await statusOf('deposit', depositId)).toBe('SUCCEEDED');
      expect(await wallet(userId)).toEqual({ availableMinor: 100_000n, payoutPendingMinor: 0n });
    });

    it('takes the first click only', async () => {
      const userId = await newUser('BRAND');
      const { depositId } = await paidDeposit(userId);
      await expect(
        use(ChooseSandboxOutcome).execute({ userId, depositId, outcome: 'DECLINE' }),
      ).rejects.toMatchObject({
        code: 'INVARIANT_VIOLATION',
        details: { rule: 'ILLEGAL_TRANSITION' },
      });
    });

    it("is not found by anybody but its owner's click", async () => {
      const depositId = await use(RequestDeposit).execute({
        userId: await newUser('BRAND'),
        amountMinor: 5_000n,
        currency: 'RUB',
      });
      const stranger = await newUser('BRAND');
      await expect(
        use(ChooseSandboxOutcome).execute({ userId: stranger, depositId, outcome: 'SUCCEED' }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is settled by the sweep when no webhook came', async () => {
      const userId = await newUser('BRAND');
      const { depositId } = await paidDeposit(userId);
      await use(CheckDeposits).execute();
      expect(await statusOf('deposit', depositId)).toBe('PENDING');
      clock.advance(11_000);
      await use(CheckDeposits).execute();
      expect(await statusOf('deposit', depositId)).toBe('SUCCEEDED');
    });

    it('expires unpaid, and money that comes late still counts', async () => {
      const userId = await newUser('BRAND');
      const { depositId, paymentId } = await paidDeposit(userId);
      await pool.query(`UPDATE sandbox_payment SET status = 'PENDING' WHERE id = $1`, [paymentId]);
      clock.advance(2 * HOUR);
      await use(CheckDeposits).execute();
      expect(await statusOf('deposit', depositId)).toBe('EXPIRED');
      await pool.query(`UPDATE sandbox_payment SET status = 'SUCCEEDED' WHERE id = $1`, [paymentId]);
      expect(await use(SettlePayment).execute(paymentId)).toBe('SUCCEEDED');
      expect((await wallet(userId)).availableMinor).toBe(100_000n);
    });

    it('keeps a payment of no known deposit in suspense, once', async () => {
      const payment = await use(SandboxProvider).createPayment({
        depositId: randomUUID(),
        amountMinor: 777n,
        currency: 'RUB',
      });
      await pool.query(`UPDATE sandbox_payment SET status = 'SUCCEEDED' WHERE id = $1`, [payment.paymentId]);
      expect(await use(SettlePayment).execute(payment.paymentId)).toBe('SUSPENSE');
      expect(await use(SettlePayment).execute(payment.paymentId)).toBe('UNCHANGED');
    });
  });

  describe('payout', () => {
    const request = (userId: string, amountMinor: bigint) =>
      use(RequestPayout).execute({ userId, amountMinor, currency: 'RUB', method: SBP });

    it('reserves, is approved, sent and paid with exact balances', async () => {
      const [userId, adminId] = [await newRichUser(300_000n), await newUser('ADMIN')];
      const payoutId = await request(userId, 120_000n);
      expect(await wallet(userId)).toEqual({ availableMinor: 180_000n, payoutPendingMinor: 120_000n });
      await use(DecidePayout).approve({ adminId, payoutId });
      await use(SendPayouts).execute();
      expect(await statusOf('payout', payoutId)).toBe('PAID');
      expect(await wallet(userId)).toEqual({ availableMinor: 180_000n, payoutPendingMinor: 0n });
    });

    it('returns the money when it is rejected, canceled or failed', async () => {
      const adminId = await newUser('ADMIN');
      const userId = await newRichUser(300_000n);
      await use(DecidePayout).reject({
        adminId,
        payoutId: await request(userId, 100_000n),
        reason: 'Проверьте реквизиты',
      });
      await use(CancelPayout).execute({ userId, payoutId: await request(userId, 100_000n) });
      const failing = await request(userId, 100_001n);
      await use(DecidePayout).approve({ adminId, payoutId: failing });
      await use(SendPayouts).execute();
      expect(await statusOf('payout', failing)).toBe('FAILED');
      expect(await wallet(userId)).toEqual({ availableMinor: 300_000n, payoutPendingMinor: 0n });
    });

    it('asks about a payout without an answer and never sends it as another one', async () => {
      const [userId, adminId] = [await newRichUser(300_000n), await newUser('ADMIN')];
      const payoutId = await request(userId, 100_002n);
      await use(DecidePayout).approve({ adminId, payoutId });
      await use(SendPayouts).execute();
      expect(await statusOf('payout', payoutId)).toBe('SENDING');
      await pool.query(`UPDATE sandbox_payment SET status = 'SUCCEEDED' WHERE idempotence_key = $1`, [
        payoutId,
      ]);
      clock.advance(DAY);
      await use(SendPayouts).execute();
      expect(await statusOf('payout', payoutId)).toBe('PAID');
      const { rowCount } = await pool.query('SELECT 1 FROM sandbox_payment WHERE idempotence_key = $1', [
        payoutId,
      ]);
      expect(rowCount).toBe(1);
    });

    it('is one when 50 are asked for at once', async () => {
      const userId = await newRichUser(1_000_000n);
      const results = await Promise.allSettled(Array.from({ length: 50 }, () => request(userId, 100_000n)));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected')
          expect(result.reason).toMatchObject({ details: { rule: 'PAYOUT_ALREADY_OPEN' } });
      }
      expect(await wallet(userId)).toEqual({ availableMinor: 900_000n, payoutPendingMinor: 100_000n });
    });

    it.each(['approve', 'reject', 'cancel'] as const)(
      'has one effect when 50 %s it at once',
      async (action) => {
        const [userId, adminId] = [await newRichUser(200_000n), await newUser('ADMIN')];
        const payoutId = await request(userId, 100_000n);
        const act = {
          approve: () => use(DecidePayout).approve({ adminId, payoutId }),
          reject: () => use(DecidePayout).reject({ adminId, payoutId, reason: 'Нет' }),
          cancel: () => use(CancelPayout).execute({ userId, payoutId }),
        }[action];
        const results = await Promise.allSettled(Array.from({ length: 50 }, act));
        expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
        const total = await wallet(userId);
        expect(total.availableMinor + total.payoutPendingMinor).toBe(200_000n);
      },
    );

    it('refuses what is below the minimum, above the balance or the limit, or not served', async () => {
      const userId = await newRichUser(200_000_000n);
      const refusal = (amountMinor: bigint, rule: string) =>
        expect(request(userId, amountMinor)).rejects.toMatchObject({ details: { rule } });
      await refusal(49_999n, 'PAYOUT_BELOW_MINIMUM');
      await refusal(200_000_001n, 'PAYOUT_ABOVE_LIMIT');
      await expect(request(await newRichUser(60_000n), 60_001n)).rejects.toMatchObject({
        details: { rule: 'INSUFFICIENT_FUNDS', missingMinor: 1n },
      });
      await expect(
        use(RequestPayout).execute({ userId, amountMinor: 60_000n, currency: 'KZT', method: SBP }),
      ).rejects.toMatchObject({ details: { rule: 'METHOD_NOT_SUPPORTED' } });
    });

    it('lets a small balance be taken out whole', async () => {
      const userId = await newRichUser(1_234n);
      await expect(request(userId, 1_234n)).resolves.toEqual(expect.any(String));
    });

    it('keeps the method encrypted and shows it masked', async () => {
      const payoutId = await request(await newRichUser(100_000n), 100_000n);
      const { rows } = await pool.query('SELECT method_mask, method_secret FROM payout WHERE id = $1', [
        payoutId,
      ]);
      expect(rows[0].method_mask).toBe('СБП, +7 ••• •••-••-67');
      expect(rows[0].method_secret.toString('latin1')).not.toContain('9001234567');
    });
  });
});
