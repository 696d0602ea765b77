import type { BuiltDeal } from '../../../testing/index.js';
import { CancelDeal, SendTip } from '../index.js';
import { DealWorld } from '../testing/deal-world.js';

const TIP = 50_000n;
/** Of the pool: more callers would only wait for one. */
const CONNECTIONS = 16;

describe('tips', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  /** COMPLETED, and the brand has so much left. */
  async function completedDeal(leftMinor: bigint): Promise<BuiltDeal> {
    const deal = await world.market.newDealInReview();
    await world.approve(deal, deal.submissionId);
    if (leftMinor > 0n) await world.giveMoney(deal.brandId, leftMinor);
    return deal;
  }
  const tip = ({ dealId, brandId }: BuiltDeal, amountMinor = TIP, by = brandId) =>
    world.use(SendTip).execute({ dealId, brandId: by, amountMinor });
  const insufficient = (missingMinor: bigint) => ({
    code: 'INVARIANT_VIOLATION',
    details: { rule: 'INSUFFICIENT_FUNDS', missingMinor },
  });

  it('go from wallet to wallet whole, and both sides read them in the deal', async () => {
    const deal = await completedDeal(80_000n);
    const { creator } = await world.balances(deal);

    const tipId = await tip(deal);

    expect(await world.balances(deal)).toEqual({ brand: 30_000n, escrow: 0n, creator: creator + TIP });
    expect(await world.rows('SELECT reference FROM ledger_transaction WHERE kind = $1', 'TIP')).toEqual([
      { reference: `TIP:${tipId}` },
    ]);
    for (const viewer of [deal.brandId, deal.creatorId])
      expect((await world.view(deal, viewer)).tips).toEqual([
        { id: tipId, amountMinor: TIP, createdAt: world.clock.now() },
      ]);
    expect(await world.view(deal)).toMatchObject({
      status: 'COMPLETED',
      escrow: { status: 'RELEASED' },
      nextActor: null,
      allowedActions: ['TIP'],
    });
    expect((await world.view(deal, deal.creatorId)).allowedActions).toEqual([]);
    expect((await world.eventsOf(deal)).at(-1)).toBe('TIP_RECEIVED');
  });

  it('are each a gift of its own, newest first', async () => {
    const deal = await completedDeal(2n * TIP);
    const ids = [await tip(deal), await tip(deal)];
    expect((await world.view(deal)).tips.map(({ id }) => id)).toEqual(ids.reverse());
    expect((await world.balances(deal)).brand).toBe(0n);
  });

  it('are refused when the balance does not cover them, to the kopeck', async () => {
    const deal = await completedDeal(TIP - 1n);
    await world.refuses(() => tip(deal), insufficient(1n));
    const empty = await completedDeal(0n);
    await world.refuses(() => tip(empty), insufficient(TIP));
  });

  it('are refused before the work is accepted and after a cancellation', async () => {
    const deal = await world.market.newDealInReview();
    await world.refuses(() => tip(deal), illegal('IN_REVIEW'));
    const canceled = await world.market.newFundedDeal();
    await world.use(CancelDeal).execute(canceled.dealId, canceled.creatorId, null);
    await world.refuses(() => tip(canceled), illegal('CANCELED'));
  });

  it('come from the brand of the deal alone', async () => {
    const deal = await completedDeal(TIP);
    await world.refuses(() => tip(deal, TIP, deal.creatorId), illegal('COMPLETED'));
    const stranger = await world.market.newUser('BRAND');
    await world.refuses(() => tip(deal, TIP, stranger), { code: 'NOT_FOUND' });
  });

  it('never spend more than there is, however many are sent at once', async () => {
    const deal = await completedDeal(10n * TIP + 1n);
    const { creator } = await world.balances(deal);
    const refusals: unknown[] = [];
    const keepTipping = async () => {
      for (let sent = 0; sent < 4; sent += 1) await tip(deal).catch((refusal) => refusals.push(refusal));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, keepTipping));
    expect(refusals).toHaveLength(4 * CONNECTIONS - 10);
    for (const refusal of refusals) expect(refusal).toMatchObject(insufficient(TIP - 1n));
    expect(await world.balances(deal)).toEqual({ brand: 1n, escrow: 0n, creator: creator + 10n * TIP });
    expect(await world.count('tip WHERE deal_id = $1', deal.dealId)).toBe(10);
  });
});

const illegal = (from: string) => ({
  code: 'INVARIANT_VIOLATION',
  details: { rule: 'ILLEGAL_TRANSITION', from, action: 'TIP' },
});
