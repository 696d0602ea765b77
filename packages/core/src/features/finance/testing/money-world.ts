import { randomUUID } from 'node:crypto';
import type { DealStatus, PayoutStatus, Pool } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';

/** What never changes of an object; its state is the database's and the model's. */
export interface DealFacts {
  dealId: string;
  escrowId: string;
  brandId: string;
  creatorId: string;
  priceMinor: Minor;
  commissionBps: number;
  roundsAllowed: number;
}
export interface DepositFacts {
  depositId: string;
  paymentId: string;
  userId: string;
  amountMinor: Minor;
}
export interface PayoutFacts {
  payoutId: string;
  userId: string;
  amountMinor: Minor;
}

/** What some caller last saw, as in a browser: good for choosing what to try, never for judging. */
type Seen<Facts, Status> = Facts & { seen: Status };

export interface MoneyWorldSize {
  brands: number;
  creators: number;
  deals: number;
}

const SLOTS = 4;

/** Parties with empty wallets and unfunded deals between them, and what operations have made since. */
export class MoneyWorld {
  readonly deposits: Seen<DepositFacts, 'PAID' | 'SETTLED'>[] = [];
  readonly payouts: Seen<PayoutFacts, PayoutStatus>[] = [];
  /** Latest version that somebody handed in, by deal. */
  readonly submissions = new Map<string, string>();
  /** Latest proposal to end a deal, and latest dispute, by deal. */
  readonly proposals = new Map<string, { proposalId: string; proposerId: string }>();
  readonly disputes = new Map<string, { disputeId: string; openerId: string }>();
  readonly proposedAdjustments: string[] = [];
  /** Deals whose review term was made to pass. */
  readonly overdue = new Set<string>();

  private constructor(
    readonly brands: readonly string[],
    readonly creators: readonly string[],
    readonly deals: readonly Seen<DealFacts, DealStatus>[],
    readonly adminId: string,
    readonly secondAdminId: string,
    /** The account is shared by all worlds of a database. */
    readonly commissionBeforeMinor: Minor,
  ) {}

  /** By SQL: thousands of deals through the use cases would take longer than the test itself. */
  static async create(pool: Pool, size: MoneyWorldSize): Promise<MoneyWorld> {
    const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
    const [brands, creators, admins] = [ids(size.brands), ids(size.creators), ids(2)];
    const [adminId, secondAdminId] = admins;
    const deals = Array.from({ length: size.deals }, (_, n) => ({
      dealId: randomUUID(),
      escrowId: randomUUID(),
      brandId: brands[Math.floor(n / SLOTS) % brands.length]!,
      creatorId: creators[n % creators.length]!,
      priceMinor: BigInt(100_000 + ((n * 7_919) % 400_000)),
      commissionBps: (1_500 + n * 331) % 5_001,
      roundsAllowed: (n + 1) % 3,
      seen: 'AWAITING_FUNDING' as DealStatus,
    }));
    await insertUsers(pool, { BRAND: brands, CREATOR: creators, ADMIN: admins });
    await insertDeals(pool, deals);
    return new MoneyWorld(brands, creators, deals, adminId!, secondAdminId!, await commissionOf(pool));
  }

  get users(): string[] {
    return [...this.brands, ...this.creators];
  }

  dealsSeen(...statuses: DealStatus[]) {
    return this.deals.filter(({ seen }) => statuses.includes(seen));
  }

  payoutsSeen(...statuses: PayoutStatus[]) {
    return this.payouts.filter(({ seen }) => statuses.includes(seen));
  }

  /** What somebody does who was refused: he loads the page again. */
  async look(pool: Pool, { dealId, payoutId }: { dealId?: string; payoutId?: string }): Promise<void> {
    if (dealId !== undefined) this.see(dealId, await statusOf<DealStatus>(pool, 'deal', dealId));
    if (payoutId !== undefined)
      this.seePayout(payoutId, await statusOf<PayoutStatus>(pool, 'payout', payoutId));
  }

  /** After the worker came by. */
  async lookAtPayouts(pool: Pool): Promise<void> {
    const { rows } = await pool.query<{ id: string; status: PayoutStatus }>(
      'SELECT id, status FROM payout WHERE id = ANY ($1)',
      [this.payoutsSeen('APPROVED').map(({ payoutId }) => payoutId)],
    );
    for (const { id, status } of rows) this.seePayout(id, status);
  }

  settled(paymentId: string): void {
    this.deposits.find((deposit) => deposit.paymentId === paymentId)!.seen = 'SETTLED';
  }

  see(dealId: string, status: DealStatus): void {
    this.deals.find((deal) => deal.dealId === dealId)!.seen = status;
  }

  seePayout(payoutId: string, status: PayoutStatus): void {
    this.payouts.find((payout) => payout.payoutId === payoutId)!.seen = status;
  }
}

async function commissionOf(pool: Pool): Promise<Minor> {
  const { rows } = await pool.query<{ sum: Minor }>(
    `SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM ledger_entry
     JOIN ledger_account account ON account.id = account_id WHERE account.code = 'commission:RUB'`,
  );
  return rows[0]!.sum;
}

async function statusOf<S>(pool: Pool, table: 'deal' | 'payout', id: string): Promise<S> {
  const { rows } = await pool.query<{ status: S }>(`SELECT status FROM ${table} WHERE id = $1`, [id]);
  return rows[0]!.status;
}

async function insertUsers(pool: Pool, byRole: Record<'BRAND' | 'CREATOR' | 'ADMIN', readonly string[]>) {
  for (const [role, ids] of Object.entries(byRole)) {
    await pool.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
       SELECT id, id || '@example.com', 'x', $2::role, 'Имя', now() FROM unnest($1::uuid[]) id`,
      [ids, role],
    );
  }
  await pool.query(
    `INSERT INTO brand_profile (user_id, company_name, created_at, updated_at)
     SELECT id, 'Чайная лавка', now(), now() FROM unnest($1::uuid[]) id`,
    [byRole.BRAND],
  );
  await pool.query(
    `INSERT INTO creator_profile (user_id, created_at, updated_at) SELECT id, now(), now() FROM unnest($1::uuid[]) id`,
    [byRole.CREATOR],
  );
}

/** A job for every few deals, so that they meet on its row. */
async function insertDeals(pool: Pool, deals: readonly DealFacts[]): Promise<void> {
  const jobs = Array.from({ length: Math.ceil(deals.length / SLOTS) }, () => randomUUID());
  const rows = deals.map((deal, n) => ({
    ...deal,
    priceMinor: Number(deal.priceMinor),
    jobId: jobs[Math.floor(n / SLOTS)],
    conversationId: randomUUID(),
  }));
  await pool.query(
    `WITH row AS (
       SELECT * FROM jsonb_to_recordset($1) AS r("dealId" uuid, "escrowId" uuid, "brandId" uuid, "creatorId" uuid, "jobId" uuid,
         "conversationId" uuid, "priceMinor" bigint, "commissionBps" int, "roundsAllowed" int)
     ), jobs AS (
       INSERT INTO job (id, brand_id, title, slots, taken_slots, status, moderation_status, created_at, updated_at)
       SELECT "jobId", "brandId", 'Чай', count(*), count(*), 'PUBLISHED', 'APPROVED', now(), now() FROM row GROUP BY 1, 2
     ), conversations AS (
       INSERT INTO conversation (id, job_id, brand_id, creator_id, last_message_at, created_at)
       SELECT "conversationId", "jobId", "brandId", "creatorId", now(), now() FROM row
     ), deals AS (
       INSERT INTO deal (id, job_id, brand_id, creator_id, conversation_id, title, price_minor, currency, commission_bps, brief,
         brief_hash, revision_rounds_allowed, work_days, review_days, funding_due_at, created_at, updated_at)
       SELECT "dealId", "jobId", "brandId", "creatorId", "conversationId", 'Чай', "priceMinor", 'RUB', "commissionBps", '{}',
         '', "roundsAllowed", 5, 3, now() + interval '5 days', now(), now() FROM row
     )
     INSERT INTO escrow (id, deal_id, amount_minor, currency) SELECT "escrowId", "dealId", "priceMinor", 'RUB' FROM row`,
    [JSON.stringify(rows)],
  );
}
