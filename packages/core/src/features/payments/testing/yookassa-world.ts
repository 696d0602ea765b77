import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, FixedClock } from '../../../platform/clock/index.js';
import { Pool, type Role } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { FakeYooKassa, createTestContext, type TestContext } from '../../../testing/index.js';
import { FinanceModule, Reconciliation } from '../../finance/index.js';
import {
  CheckDeposits,
  DecidePayout,
  PaymentsModule,
  ProcessWebhooks,
  ReceiveWebhook,
  RequestDeposit,
  RequestPayout,
  SendPayouts,
  StartPayment,
  WalletQueries,
  type PayoutMethod,
} from '../index.js';

const SBP: PayoutMethod = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' };

/** The use cases with the YooKassa adapter. Real: Postgres, Redis, HTTP. Fake: YooKassa on loopback, the clock. */
export class YooKassaWorld {
  private constructor(
    readonly yookassa: FakeYooKassa,
    readonly context: TestContext,
    readonly clock: FixedClock,
  ) {}

  static async open(): Promise<YooKassaWorld> {
    const yookassa = await FakeYooKassa.start();
    const config = { ...yookassa.config, timeoutMs: 1_000 };
    const context = await createTestContext([PaymentsModule, FinanceModule], {
      paymentProvider: 'yookassa',
      yookassa: config,
    });
    const clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    return new YooKassaWorld(yookassa, context, clock);
  }

  /** @returns what reconciliation finds wrong at the end */
  async close(): Promise<unknown[]> {
    const differences = await this.use(Reconciliation).differences();
    await this.context.close();
    await this.yookassa.close();
    return differences;
  }

  use<T>(type: Type<T>): T {
    return this.context.get(type);
  }

  async newUser(role: Role): Promise<string> {
    const id = randomUUID();
    await this.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, $2, 'x', $3, 'Имя', now())`,
      [id, `${id}@example.com`, role],
    );
    return id;
  }

  requestDeposit(userId: string, amountMinor: Minor = 123_457n): Promise<string> {
    return this.use(RequestDeposit).execute({ userId, amountMinor, currency: 'RUB' });
  }

  start(userId: string, depositId: string): Promise<string | null> {
    return this.use(StartPayment).execute({ userId, depositId });
  }

  /** Payments that YooKassa made for this deposit. */
  paymentsOf(depositId: string) {
    return [...this.yookassa.payments.values()].filter(({ metadata }) => metadata.depositId === depositId);
  }

  payoutsOf(payoutId: string) {
    return [...this.yookassa.payouts.values()].filter(({ metadata }) => metadata.payoutId === payoutId);
  }

  /** A user with this much on the balance, come the whole way. */
  async newRichUser(amountMinor: Minor): Promise<string> {
    const userId = await this.newUser('BRAND');
    const depositId = await this.requestDeposit(userId, amountMinor);
    await this.start(userId, depositId);
    this.yookassa.pay(this.paymentsOf(depositId)[0]!.id);
    await this.sweepDeposits();
    return userId;
  }

  async approvedPayout(userId: string, amountMinor: Minor, method = SBP): Promise<string> {
    const payoutId = await this.use(RequestPayout).execute({ userId, amountMinor, currency: 'RUB', method });
    await this.use(DecidePayout).approve({ adminId: await this.newUser('ADMIN'), payoutId });
    return payoutId;
  }

  /** What earlier tests left unfinished is nobody's business any more. */
  async forget(): Promise<void> {
    this.yookassa.healthy();
    this.yookassa.beforeAnswer = null;
    await this.query('UPDATE deposit SET next_check_at = NULL', []);
    await this.query('UPDATE payout SET next_attempt_at = NULL', []);
  }

  /** Ten minutes of sweeps, in which every pause of something young runs out. */
  async sweepDeposits(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      this.clock.advance(150_000);
      await this.use(CheckDeposits).execute();
    }
  }

  async sweepPayouts(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      this.clock.advance(150_000);
      await this.use(SendPayouts).execute();
    }
  }

  /** As the route does it, then as the worker does it. */
  async deliver(body: string): Promise<void> {
    await this.use(ReceiveWebhook).execute('yookassa', {}, body);
    await this.use(ProcessWebhooks).execute();
  }

  async wallet(userId: string) {
    const [wallet] = await this.use(WalletQueries).balances(userId, 'RUB');
    const { availableMinor, payoutPendingMinor } = wallet!;
    return { availableMinor, payoutPendingMinor };
  }

  async deposit(id: string) {
    const [row] = await this.query<{ status: string; paymentId: string | null; nextCheckAt: Date | null }>(
      `SELECT status, provider_payment_id AS "paymentId", next_check_at AS "nextCheckAt" FROM deposit WHERE id = $1`,
      [id],
    );
    return row!;
  }

  async payoutStatus(id: string): Promise<string> {
    const [row] = await this.query<{ status: string }>('SELECT status FROM payout WHERE id = $1', [id]);
    return row!.status;
  }

  /** References of the ledger transactions of a deposit or a payout, in the order of posting. */
  async postings(objectId: string): Promise<string[]> {
    const rows = await this.query<{ reference: string }>(
      'SELECT reference FROM ledger_transaction WHERE deposit_id = $1 OR payout_id = $1 ORDER BY id',
      [objectId],
    );
    return rows.map(({ reference }) => reference);
  }

  async query<T extends object>(text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.context.get(Pool).query<T>(text, values);
    return rows;
  }
}
