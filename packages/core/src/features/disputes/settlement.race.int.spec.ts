import { DAY } from '../../platform/clock/index.js';
import type { BuiltDeal } from '../../testing/index.js';
import {
  AcceptCancellation,
  ApproveWork,
  AutoApprove,
  CancelDeal,
  DropCancellation,
  ProposeCancellation,
  RemindDeadlines,
} from '../deals/index.js';
import { DealWorld } from '../deals/testing/index.js';
import { OpenDispute, ResolveDispute, WithdrawDispute } from './index.js';

type Attempt = () => Promise<unknown>;

/** However an escrow may end, and whoever wants it ended: it ends once, and nothing is lost on the way. */
describe('settlements of one escrow under concurrent callers', () => {
  let world: DealWorld;
  let adminId: string;

  beforeAll(async () => {
    world = await DealWorld.open();
    adminId = await world.market.newUser('ADMIN');
  });
  afterAll(() => world.close());

  /** Everybody at once; whoever did not win was refused with 409, nobody broke. */
  async function winners(attempts: Attempt[]): Promise<number> {
    const results = await Promise.allSettled(attempts.map((attempt) => attempt()));
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409 });
    return results.length - refusals.length;
  }
  const fifty = (...attempts: Attempt[]): Attempt[] =>
    Array.from({ length: 50 }, (_, index) => attempts[index % attempts.length]!);
  /** Each round another one is sent first. */
  const startingAt = <T>(items: T[], round: number): T[] =>
    items.map((_, i) => items[(i + round) % items.length]!);

  const settlementsOf = async ({ dealId }: BuiltDeal) =>
    (
      await world.rows<{ kind: string }>(
        `SELECT kind FROM ledger_transaction WHERE deal_id = $1 AND kind IN ('ESCROW_RELEASE', 'ESCROW_REFUND', 'ESCROW_SPLIT')`,
        dealId,
      )
    ).map(({ kind }) => kind);

  /** The price is where it should be to the kopeck: in escrow, or with the sides and the platform. */
  async function expectWhole(deal: BuiltDeal): Promise<void> {
    const { brand, escrow, creator } = await world.balances(deal);
    const [fee] = await world.rows<{ minor: bigint }>(
      `SELECT coalesce(sum(e.amount_minor), 0)::bigint AS minor FROM ledger_entry e
       JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'COMMISSION'
       JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.deal_id = $1`,
      deal.dealId,
    );
    expect(brand + escrow + creator + fee!.minor).toBe(deal.priceMinor);
  }
  const openProposals = ({ dealId }: BuiltDeal) =>
    world.count(`cancellation_proposal WHERE deal_id = $1 AND status = 'OPEN'`, dealId);

  const propose = ({ dealId, brandId }: BuiltDeal, creatorGrossMinor: bigint) =>
    world
      .use(ProposeCancellation)
      .execute({ dealId, userId: brandId, creatorGrossMinor, reason: 'Не успеваем' });
  const accept =
    ({ dealId, creatorId }: BuiltDeal, proposalId: string): Attempt =>
    () =>
      world.use(AcceptCancellation).execute({ dealId, userId: creatorId, proposalId });
  const dispute =
    ({ dealId, ...deal }: BuiltDeal, by: 'brandId' | 'creatorId'): Attempt =>
    () =>
      world.use(OpenDispute).execute(dealId, deal[by], { reason: 'OTHER', text: 'Спор', links: [] });
  const resolve =
    (disputeId: string, outcome: 'RELEASE' | 'REFUND' | 'SPLIT', creatorGrossMinor: bigint | null): Attempt =>
    () =>
      world
        .use(ResolveDispute)
        .execute({ disputeId, adminId, outcome, creatorGrossMinor, verdict: 'Решено' });

  it('accepts a proposal once when asked 50 times at once', async () => {
    const deal = await world.market.newDealInReview({ slots: 2 });
    const proposalId = await propose(deal, 333_333n);
    expect(await winners(fifty(accept(deal, proposalId)))).toBe(1);
    expect(await settlementsOf(deal)).toEqual(['ESCROW_SPLIT']);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 0', deal.jobId)).toBe(1);
    await expectWhole(deal);
  });

  it('resolves a dispute once when 50 admins decide at once, each in another way', async () => {
    const deal = await world.market.newDealInReview({ slots: 2 });
    const disputeId = (await dispute(deal, 'brandId')()) as string;
    const decisions = [
      resolve(disputeId, 'RELEASE', null),
      resolve(disputeId, 'REFUND', null),
      resolve(disputeId, 'SPLIT', 1n),
      resolve(disputeId, 'SPLIT', 777_777n),
    ];
    expect(await winners(fifty(...decisions))).toBe(1);
    expect(await settlementsOf(deal)).toHaveLength(1);
    expect(await world.count('audit_entry WHERE object_id = $1', disputeId)).toBe(1);
    await expectWhole(deal);
  });

  it('opens one dispute when both sides ask for it 50 times at once', async () => {
    const deal = await world.market.newDealInReview();
    expect(await winners(fifty(dispute(deal, 'brandId'), dispute(deal, 'creatorId')))).toBe(1);
    expect(await world.count('dispute WHERE deal_id = $1', deal.dealId)).toBe(1);
    expect(await settlementsOf(deal)).toEqual([]);
  });

  it('lets one proposal stand when both sides propose at once', async () => {
    const deal = await world.market.newFundedDeal();
    const { dealId, creatorId } = deal;
    const terms = { dealId, userId: creatorId, creatorGrossMinor: 1n, reason: 'Не успеваю' };
    const counter = () => world.use(ProposeCancellation).execute(terms);
    expect(await winners(fifty(() => propose(deal, 2n), counter))).toBe(1);
    expect(await openProposals(deal)).toBe(1);
  });

  it('settles a reviewed deal once, whoever of approval, silence, agreement and dispute is first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { submissionId, ...deal } = await world.market.newDealInReview();
      world.clock.advance(2 * DAY);
      await world.use(RemindDeadlines).execute();
      world.clock.advance(DAY);
      const proposalId = await propose(deal, [0n, 333_333n, deal.priceMinor][round % 3]!);
      const swept = async () => {
        if ((await world.use(AutoApprove).execute()) === 0)
          throw Object.assign(new Error('nothing to do'), { status: 409 });
      };
      const attempts = [
        () => world.use(ApproveWork).execute({ ...deal, submissionId }),
        accept(deal, proposalId),
        dispute(deal, round % 2 ? 'brandId' : 'creatorId'),
        swept,
        () => world.use(CancelDeal).execute(deal.dealId, deal.creatorId, null),
      ];
      expect(await winners(fifty(...startingAt(attempts, round)))).toBe(1);
      const { status, dispute: opened } = await world.view(deal);
      expect(await settlementsOf(deal)).toHaveLength(status === 'DISPUTED' ? 0 : 1);
      expect(opened === null).toBe(status !== 'DISPUTED');
      expect(await openProposals(deal)).toBe(0);
      await expectWhole(deal);
    }
  });

  it('settles a disputed deal once, whoever of verdict, agreement and withdrawal is first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const deal = await world.market.newDealInReview();
      const disputeId = (await dispute(deal, 'brandId')()) as string;
      const proposalId = await propose(deal, 123_457n);
      const attempts = [
        resolve(disputeId, 'RELEASE', null),
        accept(deal, proposalId),
        resolve(disputeId, 'SPLIT', 654_321n),
        () => world.use(WithdrawDispute).execute(disputeId, deal.brandId),
        resolve(disputeId, 'REFUND', null),
      ];
      expect(await winners(fifty(...startingAt(attempts, round)))).toBe(1);
      const { status } = await world.view(deal);
      expect(await settlementsOf(deal)).toHaveLength(status === 'IN_REVIEW' ? 0 : 1);
      expect(await world.count(`dispute WHERE deal_id = $1 AND status = 'OPEN'`, deal.dealId)).toBe(0);
      expect(await openProposals(deal)).toBe(0);
      await expectWhole(deal);
    }
  });

  it('never leaves a proposal open on a deal that moved on while it was made', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { submissionId, ...deal } = await world.market.newDealInReview();
      const attempts = [
        () => propose(deal, 5n),
        () => world.use(ApproveWork).execute({ ...deal, submissionId }),
      ];
      await Promise.allSettled(startingAt(attempts, round).map((attempt) => attempt()));
      expect((await world.view(deal)).status).toBe('COMPLETED');
      expect(await openProposals(deal)).toBe(0);
    }
  });

  it('takes one answer to a proposal, whoever of acceptance, refusal and withdrawal is first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const deal = await world.market.newFundedDeal();
      const { dealId, brandId, creatorId } = deal;
      const proposalId = await propose(deal, 500_001n);
      const drop = world.use(DropCancellation);
      const answers = [
        accept(deal, proposalId),
        () => drop.decline({ dealId, userId: creatorId, proposalId }),
        () => drop.withdraw({ dealId, userId: brandId, proposalId }),
      ];
      expect(await winners(fifty(...startingAt(answers, round)))).toBe(1);
      const { status } = await world.view(deal);
      expect(await settlementsOf(deal)).toEqual(status === 'CANCELED' ? ['ESCROW_SPLIT'] : []);
      await expectWhole(deal);
    }
  });
});
