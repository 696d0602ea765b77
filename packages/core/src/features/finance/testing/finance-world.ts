import type { Type } from '@nestjs/common';
import { Pool } from '../../../platform/db/index.js';
import { Market, createTestContext, type TestContext } from '../../../testing/index.js';
import { ApproveWork, DealsModule } from '../../deals/index.js';
import { DecidePayout, PaymentsModule, RequestPayout, SendPayouts } from '../../payments/index.js';
import { FinanceModule, Reconciliation } from '../index.js';

const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' } as const;

/** What specs of finance stand on: a ledger with some history. Real: Postgres, Redis, the sandbox provider. */
export class FinanceWorld {
  readonly market: Market;

  private constructor(
    readonly context: TestContext,
    readonly adminId: string,
  ) {
    this.market = new Market(context);
  }

  static async open(): Promise<FinanceWorld> {
    const context = await createTestContext([DealsModule, PaymentsModule, FinanceModule]);
    return new FinanceWorld(context, await new Market(context).newUser('ADMIN'));
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

  async balance(code: string): Promise<bigint> {
    const rows = await this.rows<{ balance: bigint }>(
      `SELECT CASE mode WHEN 'ROW' THEN balance_minor ELSE
         (SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger_entry WHERE account_id = a.id) END AS balance
       FROM ledger_account a WHERE code = $1`,
      code,
    );
    return rows[0]?.balance ?? 0n;
  }

  async newAdmin(): Promise<string> {
    return this.market.newUser('ADMIN');
  }

  /** A completed deal over 10 000,01 with 15 % commission. @returns who earned 8 500,01 by it */
  async newEarner(): Promise<string> {
    const { submissionId, ...deal } = await this.market.newDealInReview();
    await this.use(ApproveWork).execute({ ...deal, submissionId });
    return deal.creatorId;
  }

  async newPayout(userId: string, amountMinor = 100_000n): Promise<string> {
    return this.use(RequestPayout).execute({ userId, amountMinor, currency: 'RUB', method: SBP });
  }

  async newPaidPayout(userId: string, amountMinor = 100_000n): Promise<string> {
    const payoutId = await this.newPayout(userId, amountMinor);
    await this.use(DecidePayout).approve({ adminId: this.adminId, payoutId });
    await this.use(SendPayouts).execute();
    return payoutId;
  }
}
