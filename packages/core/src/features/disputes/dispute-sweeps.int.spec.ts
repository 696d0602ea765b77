import { DAY } from '../../platform/clock/index.js';
import { CancelAbandoned, RemindDeadlines } from '../deals/index.js';
import { DealWorld } from '../deals/testing/index.js';
import { EscalateOverdue, OpenDispute, RemindOfDisputes, WithdrawDispute } from './index.js';

describe('sweeps over disputes', () => {
  let world: DealWorld;

  beforeEach(async () => {
    world = await DealWorld.open(new Date('2026-11-23T09:00:00Z'));
  });
  afterEach(() => world.close());

  const escalate = () => world.use(EscalateOverdue).execute();
  const remindAdmins = () => world.use(RemindOfDisputes).execute();
  const told = async (deal: { dealId: string }, type: string) =>
    (await world.eventsOf(deal)).filter((event) => event === type).length;

  it('hand a deal with a version to an admin once it is 7 days overdue, after one notice at the due date', async () => {
    const deal = await world.market.newDealInReview();
    await world.requestChanges(deal);
    world.clock.advance(5 * DAY);
    const remind = () => world.use(RemindDeadlines).execute();
    expect([await remind(), await remind()]).toEqual([1, 0]);
    world.clock.advance(7 * DAY - 1);
    expect([await remind(), await escalate()]).toEqual([0, 0]);
    world.clock.advance(1);
    expect([await escalate(), await escalate(), await world.use(CancelAbandoned).execute()]).toEqual([
      1, 0, 0,
    ]);
    expect([await told(deal, 'DEAL_OVERDUE'), await told(deal, 'DISPUTE_OPENED')]).toEqual([1, 1]);
    const { dispute, ...view } = await world.view(deal);
    expect(view).toMatchObject({ status: 'DISPUTED', escrow: { status: 'FUNDED' }, nextActor: 'ADMIN' });
    expect(dispute).toMatchObject({ openerRole: 'SYSTEM', reason: 'DEADLINE' });
    for (const userId of [deal.brandId, deal.creatorId]) {
      await world.refuses(() => world.use(WithdrawDispute).execute(dispute!.id, userId), {
        details: { rule: 'ILLEGAL_TRANSITION', from: 'DISPUTED', action: 'WITHDRAW_DISPUTE' },
      });
    }
  });

  it('remind admins of an open dispute after 5 days and every day from then on, and of a closed one no more', async () => {
    const deal = await world.market.newFundedDeal();
    const grievance = { reason: 'OTHER' as const, text: 'Не отвечает', links: [] };
    const disputeId = await world.use(OpenDispute).execute(deal.dealId, deal.brandId, grievance);
    world.clock.advance(5 * DAY - 1);
    expect(await remindAdmins()).toBe(0);
    world.clock.advance(1);
    expect([await remindAdmins(), await remindAdmins()]).toEqual([1, 0]);
    world.clock.advance(DAY);
    expect([await remindAdmins(), await remindAdmins()]).toEqual([1, 0]);
    expect(await told(deal, 'DISPUTE_OVERDUE')).toBe(2);
    expect((await world.view(deal)).status).toBe('DISPUTED');
    await world.use(WithdrawDispute).execute(disputeId, deal.brandId);
    world.clock.advance(DAY);
    expect(await remindAdmins()).toBe(0);
  });
});
