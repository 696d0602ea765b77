import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

describe('profiles over HTTP', () => {
  let api: TestApp;
  let brand: SignedInClient;
  let creator: SignedInClient;

  beforeAll(async () => {
    api = await createTestApp();
    brand = await api.signUp({ role: 'BRAND', displayName: 'Ромашка' });
    creator = await api.signUp({ role: 'CREATOR', displayName: 'Алёна' });
  });
  afterAll(() => api.close());

  it('saves the fields a creator sends and keeps the others', async () => {
    const sent = {
      bio: 'Снимаю обзоры',
      city: 'Казань',
      languages: ['RU', 'kk'],
      niches: ['BEAUTY'],
      platforms: ['TIKTOK'],
    };
    await creator
      .put('/api/creator/profile', { ...sent, pricePerVideoMinor: 300_000, currency: 'RUB' })
      .expect(200);
    const saved = (await creator.put('/api/creator/profile', { country: 'Россия' }).expect(200)).body.data;
    expect(saved).toMatchObject({
      ...sent,
      languages: ['ru', 'kk'],
      country: 'Россия',
      pricePerVideoMinor: 300_000,
    });
    expect((await creator.get('/api/creator/profile').expect(200)).body.data).toEqual(saved);
    expect(saved).toMatchObject({
      isPublic: true,
      availability: 'OPEN',
      verificationStatus: 'UNVERIFIED',
      portfolio: [],
    });
  });

  it('shows everybody the public side of a creator and nothing else', async () => {
    const page = (await api.guest().get(`/api/creators/${creator.user.id}`).expect(200)).body.data;
    expect(page).toMatchObject({ displayName: 'Алёна', rating: null, completedDeals: 0, onTimeShare: null });
    for (const hidden of ['email', 'isPublic', 'verificationReason']) expect(page).not.toHaveProperty(hidden);
    const { items } = (await api.guest().get('/api/creators?q=алена&niche=BEAUTY&lang=RU').expect(200)).body
      .data;
    expect(items).toHaveLength(1);
    await creator.put('/api/creator/profile', { isPublic: false }).expect(200);
    await api.guest().get(`/api/creators/${creator.user.id}`).expect(404);
    await api.guest().get(`/api/creators/${brand.user.id}`).expect(404);
  });

  it('saves a brand and shows its page', async () => {
    const sent = {
      companyName: 'Ромашка и Ко',
      website: 'https://example.com/',
      niche: 'HOME',
      city: 'Москва',
    };
    expect((await brand.put('/api/brand/profile', sent).expect(200)).body.data).toMatchObject(sent);
    const page = (await api.guest().get(`/api/brands/${brand.user.id}`).expect(200)).body.data;
    expect(page).toMatchObject({ ...sent, openJobs: 0, completedDeals: 0, medianApprovalSec: null });
    await api.guest().get(`/api/brands/${creator.user.id}`).expect(404);
  });

  it.each([
    { languages: ['russian'] },
    { platforms: ['MYSPACE'] },
    { pricePerVideoMinor: 0 },
    { availability: 'OPEN', pausedUntil: '2030-01-01T00:00:00Z' },
    { completedDeals: 100 },
    { verificationStatus: 'VERIFIED' },
  ])('refuses %o', async (fields) => {
    const { error } = (await creator.put('/api/creator/profile', fields).expect(400)).body;
    expect(error.code).toBe('VALIDATION_ERROR');
  });

  it('keeps each profile to its own role', async () => {
    await brand.get('/api/creator/profile').expect(403);
    await creator.put('/api/brand/profile', { companyName: 'Я' }).expect(403);
    await api.guest().get('/api/brand/profile').expect(401);
  });
});
