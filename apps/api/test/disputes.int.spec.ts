import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';
import { PRICE_MINOR, World } from './routes/world.js';

describe('cancellations and disputes', () => {
  let app: TestApp;
  let world: World;
  let brand: SignedInClient;
  let creator: SignedInClient;
  let admin: SignedInClient;

  beforeAll(async () => {
    app = await createTestApp();
    world = await World.create(app);
    ({ brand, creator, admin } = world.cast);
  });
  afterAll(() => app.close());

  it('ends a deal by agreement, with the parts said before and after', async () => {
    const dealId = await world.fundedDeal();
    const terms = { creatorGrossMinor: 33_333, reason: 'Не успеваем к запуску' };
    const parts = { creatorGrossMinor: 33_333, feeMinor: 4_999, netMinor: 28_334, brandMinor: 66_667 };
    const proposed = await creator.post(`/api/deals/${dealId}/cancellation`, terms).expect(201);
    expect(proposed.body.data).toMatchObject({
      status: 'IN_PROGRESS',
      openProposal: { proposerRole: 'CREATOR', reason: terms.reason, ...parts },
      split: null,
    });
    const { id: proposalId } = proposed.body.data.openProposal;
    const path = `/api/deals/${dealId}/cancellation/accept`;
    const stale = await brand.post(path, { proposalId: dealId }).expect(409);
    expect(stale.body.error.details).toEqual({ reason: 'PROPOSAL_CHANGED', current: { proposalId } });
    const accepted = await brand.post(path, { proposalId }).expect(200);
    expect(accepted.body.data).toMatchObject({
      status: 'CANCELED',
      escrow: { status: 'SPLIT' },
      openProposal: null,
      split: parts,
      allowedActions: [],
    });
    const again = await brand.post(path, { proposalId }).expect(409);
    expect(again.body.error.details).toMatchObject({ rule: 'ILLEGAL_TRANSITION', from: 'CANCELED' });
  });

  it('carries a dispute from grievance to verdict', async () => {
    const { id: dealId } = await world.dealInReview();
    const links = ['https://disk.example.com/brief.png'];
    const grievance = { reason: 'QUALITY', text: 'Нет третьего пункта брифа', links };
    const opened = await brand.post(`/api/deals/${dealId}/dispute`, grievance).expect(201);
    const { id } = opened.body.data;
    expect(opened.body.data).toMatchObject({
      status: 'OPEN',
      openerRole: 'BRAND',
      links,
      deal: { status: 'DISPUTED', nextActor: 'ADMIN', onDeadline: 'ADMINS_REMINDED' },
      allowedActions: ['MESSAGE', 'WITHDRAW'],
    });
    await creator.post(`/api/disputes/${id}/messages`, { text: 'Пункт на 14-й секунде' }).expect(201);
    const note = { text: 'Похоже на правду', internal: true };
    await admin.post(`/api/admin/disputes/${id}/messages`, note).expect(201);

    const seen = await creator.get(`/api/disputes/${id}`).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain(note.text);
    const queue = await admin.get('/api/admin/disputes').expect(200);
    expect(queue.body.data.items).toEqual([expect.objectContaining({ id, status: 'OPEN' })]);
    const facts = await admin.get(`/api/admin/disputes/${id}`).expect(200);
    expect(facts.body.data).toMatchObject({
      messages: [{ authorRole: 'CREATOR' }, { authorRole: 'ADMIN', internal: true }],
      deal: { submissions: [{ version: 1 }], feeMinor: 15_000, netMinor: 85_000 },
      escrowEntries: [{ kind: 'ESCROW_FUND', amountMinor: PRICE_MINOR }],
      allowedActions: ['MESSAGE', 'RESOLVE'],
    });

    const verdict = 'Сделана половина работы';
    const split = { outcome: 'SPLIT', creatorGrossMinor: 40_001, verdict };
    const decisions = Array.from({ length: 10 }, () =>
      admin.post(`/api/admin/disputes/${id}/resolve`, split),
    );
    const statuses = (await Promise.all(decisions)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const ended = await creator.get(`/api/deals/${dealId}`).expect(200);
    expect(ended.body.data).toMatchObject({
      status: 'CANCELED',
      dispute: { id, status: 'RESOLVED', outcome: 'SPLIT', creatorGrossMinor: 40_001, verdict },
      split: { creatorGrossMinor: 40_001, feeMinor: 6_000, netMinor: 34_001, brandMinor: 59_999 },
      submissions: [{ status: 'CLOSED' }],
    });
  });

  it('takes no amount that does not fit, and no evidence that is no address', async () => {
    const { id: dealId } = await world.dealInReview();
    const cancellation = `/api/deals/${dealId}/cancellation`;
    const beyond = { creatorGrossMinor: PRICE_MINOR + 1, reason: 'Больше цены' };
    await brand.post(cancellation, beyond).expect(400);
    const grievance = { reason: 'OTHER', text: 'Спор', links: ['ftp://example.com/a'] };
    await brand.post(`/api/deals/${dealId}/dispute`, grievance).expect(400);
    const id = await world.dispute();
    const resolve = (body: object) =>
      admin.post(`/api/admin/disputes/${id}/resolve`, { verdict: 'Решено', ...body });
    await resolve({ outcome: 'SPLIT' }).expect(400);
    await resolve({ outcome: 'SPLIT', creatorGrossMinor: PRICE_MINOR }).expect(400);
    await resolve({ outcome: 'RELEASE', creatorGrossMinor: 1 }).expect(400);
  });
});
