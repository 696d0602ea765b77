import { createHash } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Clock, DAY, FixedClock, HOUR, later } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import {
  FINAL_VIDEO,
  Market,
  createTestContext,
  type BuiltDeal,
  type TestContext,
} from '../../testing/index.js';
import { EditJob } from '../jobs/index.js';
import { PaymentsModule, Reconciliation } from '../payments/index.js';
import { SettingsQueries } from '../settings/index.js';
import {
  AcceptApplication,
  ApproveWork,
  CancelDeal,
  ConfirmReceipt,
  DealsModule,
  DealsQueries,
  FundEscrow,
  RequestChanges,
  SubmitWork,
} from './index.js';

const CHANGES = { text: 'Крупнее упаковку', briefItem: 'description', timecodeSec: null };

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('deals', () => {
  let context: TestContext;
  let clock: FixedClock;
  let market: Market;

  beforeAll(async () => {
    context = await createTestContext([DealsModule, PaymentsModule]);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
    market = new Market(context);
  });
  afterAll(async () => {
    const differences = await use(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const use = <T>(type: Type<T>): T => context.get(type);
  const rows = async <R extends object>(text: string, ...values: unknown[]) =>
    (await context.get(Pool).query<R>(text, values)).rows;

  const balances = async ({ dealId, brandId, creatorId }: BuiltDeal) => {
    const found = await rows<{ code: string; balance: bigint }>(
      'SELECT code, balance_minor AS balance FROM ledger_account WHERE code = ANY ($1)',
      [`wallet:${brandId}:RUB`, `escrow:${dealId}`, `wallet:${creatorId}:RUB`],
    );
    const of = (code: string) => found.find((row) => row.code === code)?.balance ?? 0n;
    return {
      brand: of(`wallet:${brandId}:RUB`),
      escrow: of(`escrow:${dealId}`),
      creator: of(`wallet:${creatorId}:RUB`),
    };
  };
  const feesOf = async (dealId: string) =>
    (
      await rows<{ amount: bigint }>(
        `SELECT e.amount_minor AS amount FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.deal_id = $1 AND a.code = 'commission:RUB'`,
        dealId,
      )
    ).map((row) => row.amount);
  const view = (deal: BuiltDeal, viewerId = deal.brandId) =>
    use(DealsQueries).get(deal.dealId, {
      id: viewerId,
      role: viewerId === deal.brandId ? 'BRAND' : 'CREATOR',
    });
  const eventsOf = async (dealId: string) =>
    (
      await rows<{ type: string }>(
        'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
        dealId,
      )
    ).map((row) => row.type);

  /** Every row of every table that a deal's transition may touch. */
  const fingerprint = async () => {
    const tables = ['job', 'application', 'deal', 'escrow', 'submission', 'change_request', 'deal_transition', 'outbox_event',
      'ledger_account', 'ledger_transaction', 'ledger_entry', 'creator_profile', 'conversation', 'message']; // prettier-ignore
    const contents = await Promise.all(
      tables.map((table) => rows(`SELECT t::text FROM ${table} t ORDER BY 1`)),
    );
    return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  };

  const approve = (deal: BuiltDeal, submissionId: string) =>
    use(ApproveWork).execute({ dealId: deal.dealId, brandId: deal.brandId, submissionId });
  const requestChanges = (deal: BuiltDeal) =>
    use(RequestChanges).execute({ dealId: deal.dealId, brandId: deal.brandId, ...CHANGES });

  it('goes from application to payment with exact balances at each step', async () => {
    const deal = await market.newDeal({}, 1_000_001n);
    const { fundingDays } = await use(SettingsQueries).current();
    expect(await balances(deal)).toEqual({ brand: 1_000_001n, escrow: 0n, creator: 0n });
    expect(await view(deal)).toMatchObject({
      status: 'AWAITING_FUNDING',
      commissionBps: 1500,
      feeMinor: 150_000n,
      netMinor: 850_001n,
      escrow: { status: 'UNFUNDED', amountMinor: 1_000_001n },
      nextActor: 'BRAND',
      onDeadline: 'CANCELED',
      deadlineAt: later(clock.now(), fundingDays * DAY),
      allowedActions: ['FUND', 'CANCEL'],
    });

    await use(FundEscrow).execute(deal.dealId, deal.brandId);
    expect(await balances(deal)).toEqual({ brand: 0n, escrow: 1_000_001n, creator: 0n });
    expect(await view(deal, deal.creatorId)).toMatchObject({
      status: 'IN_PROGRESS',
      escrow: { status: 'FUNDED' },
      nextActor: 'CREATOR',
      dueAt: later(clock.now(), 5 * DAY),
      allowedActions: ['SUBMIT', 'CANCEL'],
    });
    expect(await rows('SELECT status FROM job WHERE id = $1', deal.jobId)).toEqual([{ status: 'CLOSED' }]);

    clock.advance(4 * DAY);
    await market.submit(deal);
    expect(await view(deal)).toMatchObject({ status: 'IN_REVIEW', reviewDueAt: later(clock.now(), 3 * DAY) });
    await requestChanges(deal);
    // A day was left at hand-in; rework never gets less than 48 hours.
    expect(await view(deal)).toMatchObject({
      status: 'IN_PROGRESS',
      revisionRoundsUsed: 1,
      reviewDueAt: null,
      dueAt: later(clock.now(), 48 * HOUR),
    });
    const second = await market.submit(deal);
    expect(await balances(deal)).toEqual({ brand: 0n, escrow: 1_000_001n, creator: 0n });

    await approve(deal, second);
    expect(await balances(deal)).toEqual({ brand: 0n, escrow: 0n, creator: 850_001n });
    expect(await feesOf(deal.dealId)).toEqual([150_000n]);
    const done = await view(deal);
    expect(done).toMatchObject({
      status: 'COMPLETED',
      escrow: { status: 'RELEASED' },
      nextActor: null,
      allowedActions: [],
    });
    expect(done.submissions.map(({ version, status }) => `${version} ${status}`)).toEqual([
      '2 APPROVED',
      '1 CHANGES_REQUESTED',
    ]);
    expect(done.submissions[1]?.changeRequests).toMatchObject([
      { round: 1, text: 'Крупнее упаковку', briefItem: 'description' },
    ]);
    expect(
      await rows(
        'SELECT completed_deals, on_time_deals FROM creator_profile WHERE user_id = $1',
        deal.creatorId,
      ),
    ).toEqual([{ completed_deals: 1, on_time_deals: 1 }]);
    expect(await eventsOf(deal.dealId)).toEqual([
      'APPLICATION_ACCEPTED',
      'ESCROW_FUNDED',
      'SUBMISSION_SUBMITTED',
      'CHANGES_REQUESTED',
      'SUBMISSION_SUBMITTED',
      'DEAL_COMPLETED',
      'ESCROW_RELEASED',
    ]);
    const steps = await use(DealsQueries).timeline(deal.dealId, { id: deal.creatorId, role: 'CREATOR' });
    expect(steps.map((step) => `${step.action} ${step.actorRole}`)).toEqual([
      'ACCEPT BRAND',
      'FUND BRAND',
      'SUBMIT CREATOR',
      'REQUEST_CHANGES BRAND',
      'SUBMIT CREATOR',
      'APPROVE BRAND',
    ]);
  });

  it('returns the whole price when the creator gives up, and frees the slot of an open job', async () => {
    const deal = await market.newFundedDeal({ slots: 2 });
    await use(CancelDeal).execute(deal.dealId, deal.creatorId, 'Заболел');
    expect(await balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
    expect(await view(deal)).toMatchObject({
      status: 'CANCELED',
      escrow: { status: 'REFUNDED' },
      cancelReason: 'Заболел',
    });
    expect(await rows('SELECT status, taken_slots FROM job WHERE id = $1', deal.jobId)).toEqual([
      { status: 'PUBLISHED', taken_slots: 0 },
    ]);
    expect((await eventsOf(deal.dealId)).slice(-2)).toEqual(['DEAL_CANCELED', 'ESCROW_REFUNDED']);
  });

  it('moves no money when a deal is canceled before it was funded, by either side', async () => {
    for (const side of ['brandId', 'creatorId'] as const) {
      const deal = await market.newDeal();
      await use(CancelDeal).execute(deal.dealId, deal[side], null);
      expect(await balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
      expect(await view(deal)).toMatchObject({ status: 'CANCELED', escrow: { status: 'UNFUNDED' } });
    }
  });

  it('lets the brand take its money back once the work is overdue without a version', async () => {
    const deal = await market.newFundedDeal();
    clock.advance(5 * DAY);
    expect(await view(deal)).toMatchObject({ allowedActions: ['CANCEL'] });
    await use(CancelDeal).execute(deal.dealId, deal.brandId, null);
    expect(await balances(deal)).toEqual({ brand: deal.priceMinor, escrow: 0n, creator: 0n });
  });

  it('counts work from the receipt of the parcel', async () => {
    const deal = await market.newFundedDeal({ shippingRequired: true });
    expect(await view(deal)).toMatchObject({ dueAt: later(clock.now(), 19 * DAY) });
    clock.advance(6 * DAY);
    await use(ConfirmReceipt).execute(deal.dealId, deal.creatorId);
    expect(await view(deal)).toMatchObject({ receivedAt: clock.now(), dueAt: later(clock.now(), 5 * DAY) });
  });

  it('does not count late work as on time', async () => {
    const deal = await market.newFundedDeal();
    clock.advance(6 * DAY);
    await approve(deal, await market.submit(deal));
    expect(
      await rows(
        'SELECT completed_deals, on_time_deals FROM creator_profile WHERE user_id = $1',
        deal.creatorId,
      ),
    ).toEqual([{ completed_deals: 1, on_time_deals: 0 }]);
  });

  describe('refusals change nothing', () => {
    const refused = async (work: () => Promise<unknown>, expected: object) => {
      const before = await fingerprint();
      await expect(work()).rejects.toMatchObject(expected);
      expect(await fingerprint()).toBe(before);
    };
    const illegal = (from: string, action: string) => ({
      code: 'INVARIANT_VIOLATION',
      details: { rule: 'ILLEGAL_TRANSITION', from, action },
    });

    it.each(['AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'COMPLETED', 'CANCELED'] as const)(
      'refuses in %s all that the table does not have',
      async (status) => {
        const deal = await dealIn(status);
        const { dealId, brandId, creatorId, submissionId } = deal;
        const moves = {
          FUND: () => use(FundEscrow).execute(dealId, brandId),
          CONFIRM_RECEIPT: () => use(ConfirmReceipt).execute(dealId, creatorId),
          SUBMIT: () => market.submit(deal),
          REQUEST_CHANGES: () => requestChanges(deal),
          APPROVE: () => approve(deal, submissionId),
          'CANCEL BRAND': () => use(CancelDeal).execute(dealId, brandId, null),
          'CANCEL CREATOR': () => use(CancelDeal).execute(dealId, creatorId, null),
        };
        const allowed = [
          ...(await view(deal)).allowedActions.map((action) =>
            action === 'CANCEL' ? 'CANCEL BRAND' : action,
          ),
          ...(await view(deal, creatorId)).allowedActions.map((action) =>
            action === 'CANCEL' ? 'CANCEL CREATOR' : action,
          ),
        ] as string[];
        for (const [action, move] of Object.entries(moves)) {
          if (!allowed.includes(action)) await refused(move, illegal(status, action.split(' ')[0]!));
        }
      },
    );

    async function dealIn(status: string): Promise<BuiltDeal & { submissionId: string }> {
      const none = { submissionId: '0190c2f0-0000-7000-8000-000000000000' };
      if (status === 'AWAITING_FUNDING') return { ...(await market.newDeal()), ...none };
      if (status === 'IN_PROGRESS') return { ...(await market.newFundedDeal()), ...none };
      if (status === 'CANCELED') {
        const canceled = await market.newDeal();
        await use(CancelDeal).execute(canceled.dealId, canceled.brandId, null);
        return { ...canceled, ...none };
      }
      const deal = await market.newDealInReview();
      if (status === 'COMPLETED') await approve(deal, deal.submissionId);
      return deal;
    }

    it('says how much is missing on the balance', async () => {
      const brandId = await market.newUser('BRAND');
      const jobId = await market.newJob(brandId);
      const { applicationId } = await market.newApplication(jobId, 700_000n);
      const dealId = await use(AcceptApplication).execute({ applicationId, brandId, priceMinor: 700_000n });
      await refused(() => use(FundEscrow).execute(dealId, brandId), {
        details: { rule: 'INSUFFICIENT_FUNDS', missingMinor: 700_000n },
      });
    });

    it('holds to the limit of revision rounds', async () => {
      const deal = await market.newDealInReview();
      await requestChanges(deal);
      await market.submit(deal);
      await refused(() => requestChanges(deal), { details: { rule: 'REVISION_LIMIT' } });
    });

    it('approves the latest version only', async () => {
      const deal = await market.newDealInReview();
      await requestChanges(deal);
      const second = await market.submit(deal);
      await refused(() => approve(deal, deal.submissionId), {
        code: 'CONFLICT',
        details: { reason: 'NOT_LATEST_VERSION', current: { submissionId: second, version: 2 } },
      });
    });

    it('does not know the deals of others', async () => {
      const deal = await market.newDealInReview();
      const stranger = await market.newUser('BRAND');
      const missing = { code: 'NOT_FOUND' };
      await refused(() => use(ApproveWork).execute({ ...deal, brandId: stranger }), missing);
      await refused(() => use(CancelDeal).execute(deal.dealId, stranger, null), missing);
      await refused(() => use(FundEscrow).execute(deal.dealId, stranger), missing);
      await refused(
        () => use(SubmitWork).execute({ ...deal, creatorId: stranger, note: '', items: [FINAL_VIDEO] }),
        missing,
      );
      await refused(() => view(deal, stranger), missing);
      await expect(
        use(DealsQueries).get(deal.dealId, { id: stranger, role: 'ADMIN' }),
      ).resolves.toMatchObject({ allowedActions: [] });
    });

    it('takes no version without a finished video, and no change request without an address', async () => {
      const deal = await market.newFundedDeal();
      const items = [{ type: 'RAW_FILES', url: 'https://example.com/raw.zip' }] as const;
      await refused(() => use(SubmitWork).execute({ ...deal, note: '', items: [...items] }), {
        code: 'VALIDATION_ERROR',
      });
      const nowhere = { text: 'Не то', briefItem: null, timecodeSec: null };
      await refused(() => use(RequestChanges).execute({ ...deal, ...nowhere }), { code: 'VALIDATION_ERROR' });
    });
  });

  describe('acceptance', () => {
    const application = async (fields = {}) => {
      const brandId = await market.newUser('BRAND');
      const jobId = await market.newJob(brandId, fields);
      return { brandId, jobId, ...(await market.newApplication(jobId, 900_000n)) };
    };
    const accept = (acceptance: { applicationId: string; brandId: string }, priceMinor = 900_000n) =>
      use(AcceptApplication).execute({ ...acceptance, priceMinor });

    it('holds to the price that the brand saw', async () => {
      await expect(accept(await application(), 899_999n)).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { reason: 'PRICE_CHANGED', current: { priceMinor: 900_000n } },
      });
    });

    it('is refused a second time, without a slot, and to other brands', async () => {
      const first = await application();
      const waiting = await market.newApplication(first.jobId, 900_000n);
      await accept(first);
      await expect(accept(first)).rejects.toMatchObject({
        details: { rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED' },
      });
      await expect(accept({ ...waiting, brandId: first.brandId })).rejects.toMatchObject({
        details: { rule: 'NO_SLOTS' },
      });
      await expect(accept({ ...waiting, brandId: await market.newUser('BRAND') })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('freezes the brief and the commission, and asks the creator again when the brief has changed', async () => {
      const first = await application({ slots: 2 });
      const second = await market.newApplication(first.jobId, 900_000n);
      const dealId = await accept(first);
      const viewer = { id: first.brandId, role: 'BRAND' } as const;
      const before = await use(DealsQueries).get(dealId, viewer);
      await use(EditJob).execute({
        brandId: first.brandId,
        jobId: first.jobId,
        fields: { description: 'Совсем другое' },
      });
      const after = await use(DealsQueries).get(dealId, viewer);
      expect([after.brief, after.briefHash]).toEqual([before.brief, before.briefHash]);
      await context
        .get(Pool)
        .query(`UPDATE job SET moderation_status = 'APPROVED' WHERE id = $1`, [first.jobId]);
      await expect(accept({ ...second, brandId: first.brandId })).rejects.toMatchObject({
        details: { rule: 'BRIEF_CHANGED' },
      });
    });
  });

  it('lists what is mine, what waits for me and by state', async () => {
    const deal = await market.newFundedDeal();
    const list = async (userId: string, filter: object) =>
      (await use(DealsQueries).list(userId, filter, { limit: 10 })).items.map((one) => one.id);
    expect(await list(deal.creatorId, { needsAction: true })).toEqual([deal.dealId]);
    expect(await list(deal.brandId, { needsAction: true })).toEqual([]);
    expect(await list(deal.brandId, { role: 'CREATOR' })).toEqual([]);
    expect(await list(deal.brandId, { status: 'IN_PROGRESS' })).toEqual([deal.dealId]);
    expect(await list(deal.brandId, { status: 'IN_REVIEW' })).toEqual([]);
  });
});
