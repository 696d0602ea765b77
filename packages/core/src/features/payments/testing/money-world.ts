import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, FixedClock } from '../../../platform/clock/index.js';
import { Pool, type Role } from '../../../platform/db/index.js';
import { createTestContext, giveMoney, type TestContext } from '../../../testing/index.js';
import { FinanceModule, Reconciliation } from '../../finance/index.js';
import { ReceiveWebhook, RequestPayout, DecidePayout, PaymentsModule } from '../index.js';
import type { PayoutMethod } from '../payment-provider.port.js';
import { SANDBOX_SIGNATURE_HEADER, signSandboxBody } from '../providers/sandbox/sandbox-signature.js';
import { SandboxProvider } from '../providers/sandbox/sandbox.provider.js';

export const CARD: PayoutMethod = { kind: 'CARD', token: 'tok_1234567890' };

type SandboxCall = 'createPayment' | 'getPayment' | 'createPayout' | 'findPayout' | 'getPayout';

/** What specs of payments stand on. Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
export class MoneyWorld {
  readonly clock = new FixedClock(new Date());

  private constructor(private readonly context: TestContext) {
    context.get(Clock).now = () => this.clock.now();
  }

  static async open(): Promise<MoneyWorld> {
    return new MoneyWorld(await createTestContext([PaymentsModule, FinanceModule]));
  }

  /** Every suite that moves money ends with its reconciliation. */
  async close(): Promise<void> {
    const differences = await this.use(Reconciliation).differences();
    await this.context.close();
    expect(differences).toEqual([]);
  }

  use<T>(type: Type<T>): T {
    return this.context.get(type);
  }

  async rows<R extends object>(text: string, ...values: unknown[]): Promise<R[]> {
    return (await this.context.get(Pool).query<R>(text, values)).rows;
  }

  async newUser(role: Role, balanceMinor = 0n): Promise<string> {
    const id = randomUUID();
    await this.rows(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, $2, 'x', $3, 'Имя', now())`,
      id,
      `${id}@example.com`,
      role,
    );
    if (balanceMinor > 0n) await giveMoney(this.context, id, balanceMinor);
    return id;
  }

  requestPayout(userId: string, amountMinor: bigint): Promise<string> {
    return this.use(RequestPayout).execute({ userId, amountMinor, currency: 'RUB', method: CARD });
  }

  /** Of a new creator, who has exactly this on the balance; ready for the worker. */
  async approvedPayout(amountMinor: bigint): Promise<{ payoutId: string; userId: string; adminId: string }> {
    const [userId, adminId] = [await this.newUser('CREATOR', amountMinor), await this.newUser('ADMIN')];
    const payoutId = await this.requestPayout(userId, amountMinor);
    await this.use(DecidePayout).approve({ adminId, payoutId });
    return { payoutId, userId, adminId };
  }

  async statusOf(table: 'deposit' | 'payout', id: string): Promise<string> {
    return (await this.rows<{ status: string }>(`SELECT status FROM ${table} WHERE id = $1`, id))[0]!.status;
  }

  /** Sum of the entries, so that derived accounts have one, too. */
  async balance(code: string): Promise<bigint> {
    const [row] = await this.rows<{ sum: bigint }>(
      `SELECT coalesce(sum(amount_minor), 0)::bigint AS sum
       FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE code = $1`,
      code,
    );
    return row!.sum;
  }

  /** Kinds of the postings about a deposit or payout, in order. */
  async postingsOf(id: string): Promise<string[]> {
    const rows = await this.rows<{ kind: string }>(
      'SELECT kind FROM ledger_transaction WHERE payout_id = $1 OR deposit_id = $1 ORDER BY id',
      id,
    );
    return rows.map(({ kind }) => kind);
  }

  async eventsOf(id: string): Promise<string[]> {
    const rows = await this.rows<{ type: string }>(
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      id,
    );
    return rows.map(({ type }) => type);
  }

  async alertsOf(reference: string): Promise<number> {
    const alerts = await this.rows(
      `SELECT 1 FROM outbox_event WHERE type = 'MONEY_ALERT' AND payload->>'reference' = $1`,
      reference,
    );
    return alerts.length;
  }

  /** The sandbox's own object for a deposit or payout of ours. */
  async atProvider(key: string): Promise<{ id: string; status: string }> {
    const [row] = await this.rows<{ id: string; status: string }>(
      'SELECT id, status FROM sandbox_payment WHERE idempotence_key = $1',
      key,
    );
    return row!;
  }

  /** From now on the provider says this of it. */
  async saysOf(key: string, status: 'PENDING' | 'SUCCEEDED' | 'CANCELED' | 'CHARGED_BACK' | 'RETURNED') {
    await this.rows(
      'UPDATE sandbox_payment SET status = $2::sandbox_status WHERE idempotence_key = $1',
      key,
      status,
    );
  }

  /** Its signed webhook arrives; ProcessWebhooks acts on it. */
  async webhook(object: 'PAYMENT' | 'PAYOUT', event: string, objectId: string): Promise<void> {
    const body = JSON.stringify({ event, object, objectId });
    const signature = signSandboxBody(body, this.context.config.sandboxWebhookSecret);
    await this.use(ReceiveWebhook).execute('sandbox', { [SANDBOX_SIGNATURE_HEADER]: signature }, body);
  }

  /** @returns what puts the provider's own behaviour back */
  wrap<C extends SandboxCall>(call: C, around: (real: SandboxProvider[C]) => SandboxProvider[C]): () => void {
    const provider = this.use(SandboxProvider);
    const real = provider[call].bind(provider) as SandboxProvider[C];
    provider[call] = around(real);
    return () => void (provider[call] = real);
  }
}

export const succeeded = (results: readonly PromiseSettledResult<unknown>[]): number =>
  results.filter(({ status }) => status === 'fulfilled').length;

export const ILLEGAL = { code: 'INVARIANT_VIOLATION', details: { rule: 'ILLEGAL_TRANSITION' } };
