import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';
import { PRICE_MINOR, World } from './routes/world.js';

const MESSAGE = 'Снимете такой же обзор для нас?';

describe('invitations over HTTP', () => {
  let api: TestApp;
  let world: World;
  let brand: SignedInClient;
  let creator: SignedInClient;

  beforeAll(async () => {
    api = await createTestApp();
    world = await World.create(api);
    ({ brand, creator } = world.cast);
  });
  afterAll(() => api.close());

  it('takes a creator from the invitation to a deal', async () => {
    const jobId = await world.openJob();
    const offer = { creatorId: creator.user.id, priceMinor: PRICE_MINOR, message: MESSAGE };
    const sent = (await brand.post(`/api/jobs/${jobId}/invitations`, offer).expect(201)).body.data;
    expect(sent).toMatchObject({ status: 'SENT', message: MESSAGE, allowedActions: ['REVOKE'] });

    const received = (await creator.get(`/api/invitations?jobId=${jobId}`).expect(200)).body.data;
    expect(received.items).toEqual([
      expect.objectContaining({ id: sent.id, allowedActions: ['ACCEPT', 'DECLINE'] }),
    ]);
    const job = (await creator.get(`/api/jobs/${jobId}`).expect(200)).body.data;
    expect(job.ownInvitation).toEqual({ id: sent.id, status: 'SENT' });

    const stale = await creator.post(`/api/invitations/${sent.id}/accept`, { priceMinor: PRICE_MINOR - 1 });
    expect(stale.body.error).toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'PRICE_CHANGED', current: { priceMinor: PRICE_MINOR } },
    });
    const deal = (await creator.post(`/api/invitations/${sent.id}/accept`).expect(201)).body.data;
    expect(deal).toMatchObject({ status: 'AWAITING_FUNDING', priceMinor: PRICE_MINOR });
    const { error } = (await creator.post(`/api/invitations/${sent.id}/accept`).expect(409)).body;
    expect(error.details).toEqual({ rule: 'ILLEGAL_TRANSITION', from: 'ACCEPTED', action: 'ACCEPT' });
  });

  it('answers a repeated decline and revocation with 409', async () => {
    const declined = await world.invitation();
    await creator.post(`/api/invitations/${declined}/decline`).expect(200);
    await creator.post(`/api/invitations/${declined}/decline`).expect(409);
    await brand.post(`/api/invitations/${declined}/revoke`).expect(409);
    const revoked = await world.invitation();
    await brand.post(`/api/invitations/${revoked}/revoke`).expect(200);
    await creator.post(`/api/invitations/${revoked}/accept`).expect(409);
  });
});
