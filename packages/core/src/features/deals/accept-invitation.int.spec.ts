import { HOUR } from '../../platform/clock/index.js';
import {
  ApplyToJob,
  DeclineInvitation,
  EditJob,
  InvitationsQueries,
  RevokeInvitation,
  SendInvitation,
} from '../jobs/index.js';
import { AcceptApplication, AcceptInvitation, CancelDeal, DealsQueries } from './index.js';
import { DealWorld } from './testing/deal-world.js';

const PRICE = 900_000n;

describe('acceptance of an invitation', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const invitation = async (fields = {}) => {
    const brandId = await world.market.newUser('BRAND');
    const jobId = await world.market.newJob(brandId, fields);
    return {
      brandId,
      jobId,
      ...(await world.market.newInvitation({ brandId, jobId, priceMinor: PRICE })),
    };
  };
  const accept = (
    { invitationId, creatorId }: { invitationId: string; creatorId: string },
    priceMinor = PRICE,
  ) => world.use(AcceptInvitation).execute({ invitationId, creatorId, priceMinor });
  const statuses = (jobId: string) =>
    world.rows(
      `SELECT (SELECT status FROM invitation WHERE job_id = $1) AS invitation,
        (SELECT status FROM application WHERE job_id = $1) AS application,
        (SELECT taken_slots FROM job WHERE id = $1) AS taken`,
      jobId,
    );

  it('makes the deal that accepting an application makes, told to the brand', async () => {
    const invited = await invitation();
    const dealId = await accept(invited);
    const deal = await world.use(DealsQueries).get(dealId, { id: invited.creatorId, role: 'CREATOR' });
    expect(deal).toMatchObject({ status: 'AWAITING_FUNDING', priceMinor: PRICE, commissionBps: 1500 });
    expect(deal.briefHash).toHaveLength(64);
    expect(await world.eventsOf({ dealId })).toEqual(['INVITATION_ACCEPTED']);
    expect(await statuses(invited.jobId)).toEqual([{ invitation: 'ACCEPTED', application: null, taken: 1 }]);
    const view = await world
      .use(InvitationsQueries)
      .get(invited.invitationId, { id: invited.brandId, role: 'BRAND' });
    expect(view).toMatchObject({ dealId, allowedActions: [] });
  });

  it('is refused a second time, to others, at another price and without a slot', async () => {
    const first = await invitation();
    const { brandId, jobId } = first;
    const second = await world.market.newInvitation({ brandId, jobId, priceMinor: PRICE });
    await world.refuses(() => accept(first, PRICE + 1n), {
      code: 'CONFLICT',
      details: { reason: 'PRICE_CHANGED', current: { priceMinor: PRICE } },
    });
    await world.refuses(() => accept({ ...first, creatorId: second.creatorId }), { code: 'NOT_FOUND' });
    await accept(first);
    await world.refuses(() => accept(first), { details: { rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED' } });
    await world.refuses(() => accept(second), { details: { rule: 'NO_SLOTS' } });
  });

  it('is refused, as is a «no», to who saw an earlier offer', async () => {
    const invited = await invitation();
    const { brandId, jobId, creatorId, invitationId } = invited;
    await world.use(RevokeInvitation).execute({ brandId, invitationId });
    await world.market.newInvitation({ brandId, jobId, priceMinor: PRICE }, creatorId);
    const seen = { invitationId, creatorId, revision: 1 };
    const changed = { code: 'CONFLICT', details: { reason: 'OFFER_CHANGED', current: { revision: 2 } } };
    await world.refuses(() => world.use(AcceptInvitation).execute(seen), changed);
    await world.refuses(() => world.use(DeclineInvitation).execute(seen), changed);
    await world.use(AcceptInvitation).execute({ ...seen, revision: 2 });
  });

  it('is refused after its term, swept or not', async () => {
    const invited = await invitation();
    world.clock.advance(72 * HOUR);
    await world.refuses(() => accept(invited), { details: { rule: 'ILLEGAL_TRANSITION', from: 'SENT' } });
  });

  it('is refused once the brief has changed, until the brand sends it again', async () => {
    const invited = await invitation();
    const { brandId, jobId, creatorId } = invited;
    await world.use(EditJob).execute({ brandId, jobId, fields: { description: 'Совсем другое' } });
    await world.refuses(() => accept(invited), { details: { rule: 'JOB_NOT_OPEN' } });
    await world.rows(`UPDATE job SET moderation_status = 'APPROVED' WHERE id = $1`, jobId);
    await world.refuses(() => accept(invited), { details: { rule: 'BRIEF_CHANGED' } });
    await world.market.newInvitation({ brandId, jobId, priceMinor: PRICE }, creatorId);
    await accept(invited);
  });

  it('answers the application of the pair, and an accepted application answers the invitation', async () => {
    const invited = await invitation({ slots: 2 });
    const { jobId, creatorId } = invited;
    await world.market.apply(creatorId, jobId, PRICE + 100n);
    await accept(invited);
    expect(await statuses(jobId)).toEqual([{ invitation: 'ACCEPTED', application: 'ACCEPTED', taken: 1 }]);

    const other = await invitation();
    const applicationId = await world.market.apply(other.creatorId, other.jobId, PRICE + 100n);
    const acceptApplication = () =>
      world
        .use(AcceptApplication)
        .execute({ applicationId, brandId: other.brandId, priceMinor: PRICE + 100n });
    await acceptApplication();
    expect(await statuses(other.jobId)).toEqual([
      { invitation: 'ACCEPTED', application: 'ACCEPTED', taken: 1 },
    ]);
    await world.refuses(() => accept(other), { details: { rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED' } });
    await world.refuses(acceptApplication, { details: { rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED' } });
  });

  it('leaves no way to a second deal of the pair while one stands', async () => {
    const invited = await invitation({ slots: 2 });
    const { brandId, jobId, creatorId } = invited;
    const dealId = await accept(invited);
    const again = { code: 'CONFLICT', details: { reason: 'ALREADY_HIRED' } };
    await world.refuses(
      () => world.use(ApplyToJob).execute({ creatorId, jobId, priceMinor: PRICE, message: 'Ещё раз' }),
      again,
    );
    const invite = () =>
      world
        .use(SendInvitation)
        .execute({ brandId, jobId, creatorId, priceMinor: PRICE + 1n, message: 'Ещё раз' });
    await world.refuses(invite, again);
    await world.use(CancelDeal).execute(dealId, creatorId, null);
    await invite();
    await accept(invited, PRICE + 1n);
  });
});
