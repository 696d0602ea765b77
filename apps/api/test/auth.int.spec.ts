import { Pool } from '@dubl/core/platform/db';
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
    expect(me.body).toEqual({
      ok: true,
      data: { user: creator.user },
      requestId: me.headers['x-request-id'],
    });
    await creator.post('/api/auth/logout').expect(200);
    const after = await creator.get('/api/auth/me').expect(401);
    expect(after.body.error.code).toBe('STALE_SESSION');
  });

  it('answers an unknown e-mail and a wrong password alike', async () => {
    const { user } = await api.signUp();
    const wrong = await api
      .guest()
      .post('/api/auth/login', { email: user.email, password: 'not the password' })
      .expect(401);
    const unknown = await api
      .guest()
      .post('/api/auth/login', { email: 'nobody@example.com', password: PASSWORD })
      .expect(401);
    expect(wrong.body.error).toEqual(unknown.body.error);
    expect(wrong.body.error.code).toBe('INVALID_CREDENTIALS');
  });

  it('refuses a taken e-mail whatever its case, common and short passwords, and the role of an admin', async () => {
    const { user } = await api.signUp();
    const registration = {
      email: 'new@example.com',
      password: PASSWORD,
      role: 'BRAND',
      displayName: 'Проба',
    };
    const taken = await api
      .guest()
      .post('/api/auth/register', { ...registration, email: user.email.toUpperCase() })
      .expect(409);
    expect(taken.body.error).toMatchObject({ code: 'CONFLICT', details: { reason: 'EMAIL_TAKEN' } });
    for (const [change, field] of [
      [{ password: 'qwerty123' }, 'password'],
      [{ password: 'short' }, 'password'],
      [{ role: 'ADMIN' }, 'role'],
      [{ email: 'nothing' }, 'email'],
    ] as const) {
      const refused = await api
        .guest()
        .post('/api/auth/register', { ...registration, ...change })
        .expect(400);
      expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
    }
  });

  it('of two parallel registrations lets one through', async () => {
    const registration = {
      email: 'race@example.com',
      password: PASSWORD,
      role: 'BRAND',
      displayName: 'Проба',
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.guest().post('/api/auth/register', registration)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('gives each role its empty profile', async () => {
    const creator = await api.signUp({ role: 'CREATOR' });
    const brand = await api.signUp({ role: 'BRAND', displayName: 'Чайная лавка' });
    await creator.get('/api/creator/profile').expect(200);
    const { body } = await brand.get('/api/brand/profile').expect(200);
    expect(body.data.companyName).toBe('Чайная лавка');
  });

  it('tells of a login from a new device, and of it alone', async () => {
    const { user } = await api.signUp();
    const logInWith = (agent: string) =>
      api
        .guest()
        .post('/api/auth/login', { email: user.email, password: PASSWORD }, { 'user-agent': agent })
        .expect(200);
    await logInWith('Phone');
    await logInWith('Phone');
    const { rows } = await api
      .get(Pool)
      .query("SELECT 1 FROM outbox_event WHERE aggregate_id = $1 AND type = 'SESSION_CREATED'", [user.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('guessing passwords', () => {
  it('takes longer and longer, per account', async () => {
    const api = await createTestApp({ config: { rateLimitFactor: 1 } });
    try {
      const { user } = await api.signUp();
      const guess = () => api.guest().post('/api/auth/login', { email: user.email, password: 'wrong guess' });
      for (let tries = 0; tries < 6; tries += 1) expect((await guess()).status).toBe(401);
      const refused = await guess();
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
      const other = await api.signUp();
      await api.logIn(other.user.email);
    } finally {
      await api.close();
    }
  });
});
