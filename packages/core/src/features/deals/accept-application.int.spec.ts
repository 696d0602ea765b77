import { EditJob } from '../jobs/index.js';
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
