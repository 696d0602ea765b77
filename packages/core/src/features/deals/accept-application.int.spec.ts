import { DAY } from '../../platform/clock/index.js';
import { ApplicationsQueries, ApplyToJob, EditJob, ExpireApplications, JobsQueries } from '../jobs/index.js';
import { AcceptApplication, DealsQueries } from './index.js';
import { DealWorld } from './testing/deal-world.js';

describe('acceptance of an application', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const application = async (fields = {}) => {
    const brandId = await world.market.newUser('BRAND');
    const jobId = await world.market.newJob(brandId, fields);
    return { brandId, jobId, ...(await world.market.newApplication(jobId, 900_000n)) };
  };
  const accept = (acceptance: { applicationId: string; brandId: string }, priceMinor = 900_000n) =>
    world.use(AcceptApplication).execute({ ...acceptance, priceMinor });

  it('holds to the price that the brand saw', async () => {
    await expect(accept(await application(), 899_999n)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'PRICE_CHANGED', current: { priceMinor: 900_000n } },
    });
  });

  it('is refused a second time, without a slot, and to other brands', async () => {
    const first = await application();
    const waiting = await world.market.newApplication(first.jobId, 900_000n);
    await accept(first);
    await expect(accept(first)).rejects.toMatchObject({
      details: { rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED' },
    });
    await expect(accept({ ...waiting, brandId: first.brandId })).rejects.toMatchObject({
      details: { rule: 'NO_SLOTS' },
    });
    await expect(accept({ ...waiting, brandId: await world.market.newUser('BRAND') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is over after fourteen days, though no sweep has passed yet; its creator may come again', async () => {
    const waiting = await application();
    const { applicationId, brandId, creatorId, jobId } = waiting;
    const allowed = async (userId: string) =>
      (await world.use(ApplicationsQueries).get(applicationId, userId)).allowedActions;
    world.clock.advance(14 * DAY - 1);
    expect([await allowed(brandId), await allowed(creatorId)]).toEqual([['ACCEPT', 'REJECT'], ['WITHDRAW']]);
    world.clock.advance(1);
    expect([await allowed(brandId), await allowed(creatorId)]).toEqual([['REJECT'], ['RESEND', 'WITHDRAW']]);
    await world.refuses(() => accept(waiting), {
      details: { rule: 'ILLEGAL_TRANSITION', from: 'PENDING', action: 'ACCEPT' },
    });
    const job = await world.use(JobsQueries).get(jobId, { id: creatorId, role: 'CREATOR' });
    expect(job.allowedActions).toEqual(['APPLY']);

    const message = 'Всё ещё готов снять';
    await world.use(ApplyToJob).execute({ creatorId, jobId, priceMinor: 900_000n, message });

    await world.use(ExpireApplications).execute();
    await accept(waiting);
  });

  it('freezes the brief and the commission, and asks the creator again when the brief has changed', async () => {
    const first = await application({ slots: 2 });
    const second = await world.market.newApplication(first.jobId, 900_000n);
    const dealId = await accept(first);
    const viewer = { id: first.brandId, role: 'BRAND' } as const;
    const before = await world.use(DealsQueries).get(dealId, viewer);
    await world.use(EditJob).execute({
      brandId: first.brandId,
      jobId: first.jobId,
      fields: { description: 'Совсем другое' },
    });
    const after = await world.use(DealsQueries).get(dealId, viewer);
    expect([after.brief, after.briefHash]).toEqual([before.brief, before.briefHash]);
    await world.rows(`UPDATE job SET moderation_status = 'APPROVED' WHERE id = $1`, first.jobId);
    await expect(accept({ ...second, brandId: first.brandId })).rejects.toMatchObject({
      details: { rule: 'BRIEF_CHANGED' },
    });
  });
});
