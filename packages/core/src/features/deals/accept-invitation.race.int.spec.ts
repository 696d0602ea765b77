import { HOUR } from '../../platform/clock/index.js';
import { DeclineInvitation, ExpireInvitations, RevokeInvitation } from '../jobs/index.js';
import { AcceptApplication, AcceptInvitation } from './index.js';
import { DealWorld } from './testing/deal-world.js';

const PRICE = 900_000n;

describe('invitations under concurrent callers', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  /** Everybody at once; each that did not win was refused with 409, none broke. */
  async function winners(attempts: (() => Promise<unknown>)[]): Promise<number> {
    const results = await Promise.allSettled(attempts.map((attempt) => attempt()));
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409 });
    return results.length - refusals.length;
  }
  const job = async (slots = 1) => {
    const brandId = await world.market.newUser('BRAND');
    return { brandId, jobId: await world.market.newJob(brandId, { slots }) };
  };
  const invite = (to: { brandId: string; jobId: string }, creatorId?: string) =>
    world.market.newInvitation({ ...to, priceMinor: PRICE }, creatorId);
  const accept = (invitation: { invitationId: string; creatorId: string }) => () =>
    world.use(AcceptInvitation).execute({ ...invitation, priceMinor: PRICE });

  it('lets exactly one of 50 have the only slot, invited creators and applicants alike', async () => {
    const to = await job();
    const attempts = [];
    for (let n = 0; n < 25; n += 1) {
      attempts.push(accept(await invite(to)));
      const { applicationId } = await world.market.newApplication(to.jobId, PRICE);
      attempts.push(() =>
        world.use(AcceptApplication).execute({ applicationId, brandId: to.brandId, priceMinor: PRICE }),
      );
    }
    expect(await winners(attempts)).toBe(1);
    expect(await world.count('deal WHERE job_id = $1', to.jobId)).toBe(1);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 1', to.jobId)).toBe(1);
  });

  it('makes one deal of an invitation accepted 50 times at once', async () => {
    const to = await job(50);
    const invitation = await invite(to);
    expect(await winners(Array.from({ length: 50 }, () => accept(invitation)))).toBe(1);
    expect(await world.count('job WHERE id = $1 AND taken_slots = 1', to.jobId)).toBe(1);
  });

  it('writes one invitation when a brand sends it many times at once', async () => {
    const to = await job();
    const creatorId = await world.market.newUser('CREATOR');
    expect(await winners(Array.from({ length: 10 }, () => () => invite(to, creatorId)))).toBe(1);
    expect(
      await world.count(
        'outbox_event e JOIN invitation i ON i.id = e.aggregate_id WHERE i.job_id = $1',
        to.jobId,
      ),
    ).toBe(1);
  });

  it('makes one deal of a pair whose application and invitation are accepted at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const to = await job(2);
      const invitation = await invite(to);
      const applicationId = await world.market.apply(invitation.creatorId, to.jobId, PRICE);
      const acceptApplication = () =>
        world.use(AcceptApplication).execute({ applicationId, brandId: to.brandId, priceMinor: PRICE });
      const attempts = [accept(invitation), acceptApplication, accept(invitation), acceptApplication];
      expect(await winners(round % 2 ? attempts.reverse() : attempts)).toBe(1);
      expect(await world.count('job WHERE id = $1 AND taken_slots = 1', to.jobId)).toBe(1);
    }
  });

  it('ends in one state, whoever of accept, decline, revoke and the end of the term is first', async () => {
    const expire = async () => {
      if ((await world.use(ExpireInvitations).execute()) === 0)
        throw Object.assign(new Error('nothing lapsed'), { status: 409 });
    };
    for (let round = 0; round < 8; round += 1) {
      const to = await job();
      const invitation = await invite(to);
      const { invitationId, creatorId } = invitation;
      // Every other time the term has just ended, so that the sweep is in the race.
      await world.rows(
        'UPDATE invitation SET expires_at = $2 WHERE id = $1',
        invitationId,
        new Date(world.clock.now().getTime() + (round % 2 ? HOUR : 0)),
      );
      const attempts = [
        accept(invitation),
        () => world.use(DeclineInvitation).execute({ invitationId, creatorId }),
        () => world.use(RevokeInvitation).execute({ invitationId, brandId: to.brandId }),
        expire,
      ];
      const order = attempts.map((_, index) => attempts[(index + round) % attempts.length]!);
      expect(await winners(order)).toBe(1);
      const accepted = await world.count(`invitation WHERE id = $1 AND status = 'ACCEPTED'`, invitationId);
      expect(await world.count('deal WHERE job_id = $1', to.jobId)).toBe(accepted);
      expect(await world.count(`invitation WHERE id = $1 AND status = 'SENT'`, invitationId)).toBe(0);
    }
  });
});
