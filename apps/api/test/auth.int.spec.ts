import { PASSWORD, createTestApp, type TestApp } from './test-app.js';

describe('accounts and sessions', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await createTestApp();
  });
  afterAll(() => api.close());

  it('registers, knows the caller, logs out', async () => {
    const creator = await api.signUp({ role: 'CREATOR' });
    const me = await creator.get('/api/auth/me').expect(200);
    expect(me.body).toEqual({ ok: true, data: { user: creator.user }, requestId: me.headers['x-request-id'] });
    await creator.post('/api/auth/logout').expect(200);
    const after = await creator.get('/api/auth/me').expect(401);
    expect(after.body.error.code).toBe('STALE_SESSION');
  });

  it('answers an unknown e-mail and a wrong password alike', async () => {
    const { user } = await api.signUp();
    const wrong = await api.guest().post('/api/auth/login', { email: user.email, password: 'not the password' }).expect(401);
    const unknown = await api.guest().post('/api/auth/login', { email: 'nobody@example.com', password: PASSWORD }).expect(401);
    expect(wrong.body.error).toEqual(unknown.body.error);
    expect(wrong.body.error.code).toBe('INVALID_CREDENTIALS');
  });
});
