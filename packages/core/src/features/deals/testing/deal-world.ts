import { createHash } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, FixedClock } from '../../../platform/clock/index.js';
import { Pool } from '../../../platform/db/index.js';
import {
  Market,
  createTestContext,
  giveMoney,
  type BuiltDeal,
  type TestContext,
} from '../../../testing/index.js';
import { DisputesModule } from '../../disputes/index.js';
import { FinanceModule, Reconciliation } from '../../finance/index.js';
import { PaymentsModule } from '../../payments/index.js';
import { ApproveWork, DealsModule, DealsQueries, RequestChanges } from '../index.js';

/** Every table that a transition of a deal may touch. */
const TABLES = [
  'job',
  'application',
  'invitation',
  'deal',
  'escrow',
  'submission',
  'change_request',
  'deal_transition',
  'outbox_event',
  'ledger_account',
  'ledger_transaction',
  'ledger_entry',
  'creator_profile',
  'conversation',
  'message',
  'cancellation_proposal',
  'dispute',
  'dispute_message',
  'audit_entry',
  'tip',
];

/** What specs of deals stand on. Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
export class DealWorld {
  readonly clock: FixedClock;
  readonly market: Market;

  private constructor(
    private readonly context: TestContext,
    now: Date,
  ) {
    this.clock = new FixedClock(now);
    context.get(Clock).now = () => this.clock.now();
    this.market = new Market(context);
  }

  static async open(now = new Date()): Promise<DealWorld> {
    return new DealWorld(
      await createTestContext([DealsModule, DisputesModule, PaymentsModule, FinanceModule]),
      now,
    );
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

  async count(from: string, ...values: unknown[]): Promise<number> {
    return (await this.rows<{ count: number }>(`SELECT count(*)::int FROM ${from}`, ...values))[0]!.count;
  }

  async balances({ dealId, brandId, creatorId }: BuiltDeal) {
    const accounts = {
      brand: `wallet:${brandId}:RUB`,
      escrow: `escrow:${dealId}`,
      creator: `wallet:${creatorId}:RUB`,
    };
    const found = await this.rows<{ code: string; balance: bigint }>(
      'SELECT code, balance_minor AS balance FROM ledger_account WHERE code = ANY ($1)',
      Object.values(accounts),
    );
    const of = (code: string): bigint => found.find((row) => row.code === code)?.balance ?? 0n;
    return { brand: of(accounts.brand), escrow: of(accounts.escrow), creator: of(accounts.creator) };
  }

  /** In the order they were told. */
  async eventsOf({ dealId }: Pick<BuiltDeal, 'dealId'>): Promise<string[]> {
    const events = await this.rows<{ type: string }>(
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      dealId,
    );
    return events.map((event) => event.type);
  }

  giveMoney(userId: string, amountMinor: bigint): Promise<void> {
    return giveMoney(this.context, userId, amountMinor);
  }

  view(deal: BuiltDeal, viewerId = deal.brandId) {
    const role = viewerId === deal.brandId ? 'BRAND' : 'CREATOR';
    return this.use(DealsQueries).get(deal.dealId, { id: viewerId, role });
  }

  approve({ dealId, brandId }: BuiltDeal, submissionId: string): Promise<void> {
    return this.use(ApproveWork).execute({ dealId, brandId, submissionId });
  }

  requestChanges({ dealId, brandId }: BuiltDeal): Promise<void> {
    const changes = { text: 'Крупнее упаковку', briefItem: 'description', timecodeSec: null };
    return this.use(RequestChanges).execute({ dealId, brandId, ...changes });
  }

  /** The attempt is refused as expected and not one row differs. */
  async refuses(attempt: () => Promise<unknown>, expected: object): Promise<void> {
    const before = await this.fingerprint();
    await expect(attempt()).rejects.toMatchObject(expected);
    expect(await this.fingerprint()).toBe(before);
  }

  private async fingerprint(): Promise<string> {
    const contents = await Promise.all(
      TABLES.map((table) => this.rows(`SELECT t::text FROM ${table} t ORDER BY 1`)),
    );
    return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  }
}
