import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const BRIEF = {
  title: 'Обзор сыворотки',
  description: 'Покажите текстуру и результат за две недели.',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW', 'BEFORE_AFTER'],
  deliverablesCount: 1,
  videoDurationSec: 30,
  rightsPackage: 'ADS',
  usageTermDays: 180,
  revisionRounds: 2,
  languages: ['ru'],
  budgetMinMinor: 500_000,
  budgetMaxMinor: 1_500_000,
  currency: 'RUB',
  slots: 2,
  workDays: 7,
  reviewDays: 3,
};

describe('jobs over HTTP', () => {
  let api: TestApp;
  let brand: SignedInClient;
  let creator: SignedInClient;
  let admin: SignedInClient;

  beforeAll(async () => {
    api = await createTestApp();
    brand = await api.signUp({ role: 'BRAND', displayName: 'Ромашка' });
    creator = await api.signUp({ role: 'CREATOR', displayName: 'Анна' });
    admin = await api.signUpAdmin();
  });
  afterAll(() => api.close());

  const draft = async (fields: object = BRIEF) =>
    (await brand.post('/api/jobs', fields).expect(201)).body.data;
  const published = async (fields: object = BRIEF) => {
    const { id } = await draft(fields);
    return (await brand.post(`/api/jobs/${id}/publish`).expect(200)).body.data;
  };
  const open = async (fields: object = BRIEF) => {
    const { id, revision } = await published(fields);
    return (await admin.post(`/api/admin/jobs/${id}/approve`, { revision }).expect(200)).body.data;
  };
  const apply = (jobId: string, by = creator) =>
    by.post(`/api/jobs/${jobId}/applications`, { priceMinor: 900_000, message: 'Сниму за неделю' });
  const inFeed = async (id: string) => {
    const { items } = (await api.guest().get('/api/jobs?limit=100').expect(200)).body.data;
    return (items as { id: string }[]).some((job) => job.id === id);
  };

  it('takes a job from draft to the public feed', async () => {
    const job = await draft();
    expect(job).toMatchObject({
      status: 'DRAFT',
      moderationStatus: 'NONE',
      revision: 1,
      brand: { companyName: 'Ромашка' },
    });
    expect(job.allowedActions).toEqual(['PUBLISH', 'EDIT', 'CANCEL', 'DUPLICATE', 'DELETE']);
    await api.guest().get(`/api/jobs/${job.id}`).expect(404);

    const sent = (await brand.post(`/api/jobs/${job.id}/publish`).expect(200)).body.data;
    expect(sent).toMatchObject({ status: 'PUBLISHED', moderationStatus: 'PENDING' });
    expect(await inFeed(job.id)).toBe(false);

    const queue = (await admin.get('/api/admin/jobs').expect(200)).body.data.items;
    expect(queue).toContainEqual(
      expect.objectContaining({ id: job.id, allowedActions: ['APPROVE', 'REJECT'] }),
    );
    await admin.post(`/api/admin/jobs/${job.id}/approve`, { revision: sent.revision }).expect(200);
    expect(await inFeed(job.id)).toBe(true);
    const seen = (await creator.get(`/api/jobs/${job.id}`).expect(200)).body.data;
    expect(seen).toMatchObject({ allowedActions: ['APPLY'], applications: null, moderationReason: null });
    expect((await api.guest().get(`/api/jobs/${job.id}`).expect(200)).body.data.allowedActions).toEqual([]);
  });

  it('keeps incomplete drafts and names what is missing on publishing', async () => {
    const { id } = await draft({ title: 'Черновик' });
    const { error } = (await brand.post(`/api/jobs/${id}/publish`).expect(400)).body;
    expect(error.code).toBe('VALIDATION_ERROR');
    expect(Object.keys(error.details.fields)).toEqual(
      expect.arrayContaining(['description', 'platform', 'budgetMinMinor']),
    );
    const badBudget = (await brand.post('/api/jobs', { ...BRIEF, budgetMaxMinor: 1 }).expect(400)).body;
    expect(badBudget.error.details.fields).toEqual({ budgetMaxMinor: ['notBelowBudgetMin'] });
    await brand.delete(`/api/jobs/${id}`).expect(200);
    await brand.get(`/api/jobs/${id}`).expect(404);
  });

  it('approves only the revision that was read', async () => {
    const { id, revision } = await published();
    await brand.patch(`/api/jobs/${id}`, { title: 'Другой заголовок' }).expect(200);
    const { error } = (await admin.post(`/api/admin/jobs/${id}/approve`, { revision }).expect(409)).body;
    expect(error).toMatchObject({ code: 'CONFLICT', details: { reason: 'REVISION', current: revision + 1 } });
    await admin.post(`/api/admin/jobs/${id}/approve`, { revision: revision + 1 }).expect(200);
    const again = (await admin.post(`/api/admin/jobs/${id}/approve`, { revision: revision + 1 }).expect(409))
      .body.error;
    expect(again.details).toEqual({ rule: 'ILLEGAL_TRANSITION', from: 'APPROVED', action: 'APPROVE' });
  });

  it('sends an approved job back to moderation when its brief changes, and never lets the budget move', async () => {
    const { id } = await open();
    const slots = (await brand.patch(`/api/jobs/${id}`, { slots: 3 }).expect(200)).body.data;
    expect(slots).toMatchObject({ moderationStatus: 'APPROVED', revision: 2 });
    const edited = (await brand.patch(`/api/jobs/${id}`, { rightsPackage: 'BUYOUT' }).expect(200)).body.data;
    expect(edited).toMatchObject({ moderationStatus: 'PENDING', revision: 3 });
    const { error } = (await brand.patch(`/api/jobs/${id}`, { budgetMaxMinor: 2_000_000 }).expect(409)).body;
    expect(error.details.rule).toBe('BUDGET_FIXED');
    const stale = (await brand.patch(`/api/jobs/${id}`, { title: 'Мимо', revision: 1 }).expect(409)).body
      .error;
    expect(stale.details).toEqual({ reason: 'REVISION', current: 3 });
  });

  it('rejects with a reason and takes the mended job again', async () => {
    const { id } = await published();
    const rejected = (
      await admin.post(`/api/admin/jobs/${id}/reject`, { reason: 'Мало сказано' }).expect(200)
    ).body.data;
    expect(rejected).toMatchObject({ moderationStatus: 'REJECTED', moderationReason: 'Мало сказано' });
    const again = (await brand.post(`/api/jobs/${id}/resubmit`).expect(200)).body.data;
    expect(again).toMatchObject({ moderationStatus: 'PENDING', moderationReason: null });
    await brand.post(`/api/jobs/${id}/resubmit`).expect(409);
  });

  it('refuses every transition that is not in the table', async () => {
    const { id } = await draft();
    for (const action of ['pause', 'unpause', 'close', 'resubmit']) {
      const { error } = (await brand.post(`/api/jobs/${id}/${action}`).expect(409)).body;
      expect(error.details).toMatchObject({ rule: 'ILLEGAL_TRANSITION', action: action.toUpperCase() });
    }
    await brand.post(`/api/jobs/${id}/cancel`, { reason: 'Передумали' }).expect(200);
    for (const action of ['publish', 'cancel', 'close', 'pause'])
      await brand.post(`/api/jobs/${id}/${action}`).expect(409);
    await brand.delete(`/api/jobs/${id}`).expect(409);
    const copy = (await brand.post(`/api/jobs/${id}/duplicate`).expect(201)).body.data;
    expect(copy).toMatchObject({ status: 'DRAFT', title: BRIEF.title, cancelReason: null });
  });

  it("hides a brand's jobs from other brands and their writes from other roles", async () => {
    const { id } = await draft();
    const rival = await api.signUp({ role: 'BRAND' });
    await rival.get(`/api/jobs/${id}`).expect(404);
    await rival.patch(`/api/jobs/${id}`, { title: 'Чужое' }).expect(404);
    await rival.get(`/api/jobs/${id}/applications`).expect(404);
    await creator.post('/api/jobs', BRIEF).expect(403);
    await brand.post(`/api/admin/jobs/${id}/approve`, { revision: 1 }).expect(403);
  });

  it('takes one application of a creator and answers it', async () => {
    const { id } = await open();
    const sent = (await apply(id).expect(201)).body.data;
    expect(sent).toMatchObject({
      status: 'PENDING',
      priceMinor: 900_000,
      currency: 'RUB',
      allowedActions: ['WITHDRAW'],
    });
    expect((await apply(id).expect(409)).body.error).toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'ALREADY_APPLIED' },
    });
    const [received] = (await brand.get(`/api/jobs/${id}/applications`).expect(200)).body.data.items;
    expect(received).toMatchObject({
      id: sent.id,
      creator: { displayName: 'Анна' },
      allowedActions: ['ACCEPT', 'REJECT'],
    });
    const rejected = (
      await brand.post(`/api/applications/${sent.id}/reject`, { reason: 'Ищем другое' }).expect(200)
    ).body.data;
    expect(rejected).toMatchObject({ status: 'REJECTED', rejectReason: 'Ищем другое', allowedActions: [] });
    expect(
      (await brand.post(`/api/applications/${sent.id}/reject`).expect(409)).body.error.details.rule,
    ).toBe('ILLEGAL_TRANSITION');
    await creator.post(`/api/applications/${sent.id}/withdraw`).expect(409);
    await apply(id).expect(409);
  });

  it('lets a creator withdraw, send again, and confirm a brief that has changed', async () => {
    const { id } = await open();
    const sent = (await apply(id).expect(201)).body.data;
    await creator.post(`/api/applications/${sent.id}/withdraw`).expect(200);
    const again = (await apply(id).expect(201)).body.data;
    expect(again).toMatchObject({ id: sent.id, status: 'PENDING' });

    const edited = (await brand.patch(`/api/jobs/${id}`, { description: 'Теперь иначе' }).expect(200)).body
      .data;
    const whileQueued = (await apply(id).expect(409)).body.error;
    expect(whileQueued.details.rule).toBe('JOB_NOT_OPEN');
    await admin.post(`/api/admin/jobs/${id}/approve`, { revision: edited.revision }).expect(200);
    const [outdated] = (await creator.get('/api/creator/applications?status=PENDING').expect(200)).body.data
      .items;
    expect(outdated).toMatchObject({
      id: sent.id,
      briefChanged: true,
      allowedActions: ['RESEND', 'WITHDRAW'],
    });
    const confirmed = (await apply(id).expect(201)).body.data;
    expect(confirmed).toMatchObject({ id: sent.id, briefChanged: false });
  });

  it('answers waiting applicants when a job is closed, who go on seeing it', async () => {
    const { id } = await open();
    const sent = (await apply(id).expect(201)).body.data;
    const closed = (await brand.post(`/api/jobs/${id}/close`).expect(200)).body.data;
    expect(closed).toMatchObject({ status: 'CLOSED', applications: { pending: 0, total: 1 } });
    const { items } = (await creator.get('/api/creator/applications').expect(200)).body.data;
    expect(items).toContainEqual(
      expect.objectContaining({ id: sent.id, status: 'REJECTED', rejectReason: expect.any(String) }),
    );
    await creator.get(`/api/jobs/${id}`).expect(200);
    const stranger = await api.signUp({ role: 'CREATOR' });
    await stranger.get(`/api/jobs/${id}`).expect(404);
    expect((await apply(id, stranger).expect(409)).body.error.details.rule).toBe('JOB_NOT_OPEN');
  });

  it('asks for a currency wherever money is compared', async () => {
    for (const query of ['minBudget=100', 'maxBudget=100', 'sort=budget']) {
      const { error } = (await api.guest().get(`/api/jobs?${query}`).expect(400)).body;
      expect(error.details.fields).toEqual({ currency: ['isDefined'] });
    }
    await api
      .guest()
      .get('/api/jobs?sort=budget&currency=RUB&formats=REVIEW,OTHER&needsPosting=false')
      .expect(200);
    await api.guest().get('/api/jobs?sort=cheap').expect(400);
    await api.guest().get('/api/jobs?cursor=nonsense').expect(400);
    for (const query of ['minPrice=100', 'sort=price'])
      await api.guest().get(`/api/creators?${query}`).expect(400);
  });

  it('counts what waits for an admin', async () => {
    await published();
    const overview = (await admin.get('/api/admin/overview').expect(200)).body.data;
    expect(overview.jobsInModeration.count).toBeGreaterThan(0);
    expect(overview.jobsInModeration.oldestAt).toEqual(expect.any(String));
    expect(overview.openDeals).toHaveLength(4);
    await brand.get('/api/admin/overview').expect(403);
  });
});
