import { Clock, MINUTE } from '@dubl/core/platform/clock';
import { Pool } from '@dubl/core/platform/db';
import { newResetToken } from './routes/password-reset-cases.js';
import { PASSWORD, createTestApp, type TestApp } from './test-app.js';

const NEW = 'сухой песок у маяка';

describe('a new password by mail', () => {
  let api: TestApp;
  let offsetMs = 0;

  beforeAll(async () => {
    api = await createTestApp();
    api.get(Clock).now = () => new Date(Date.now() + offsetMs);
  });
  beforeEach(() => {
    offsetMs = 0;
  });
  afterAll(() => api.close());

  const forgot = (email: string) => api.guest().post('/api/auth/password/forgot', { email });
  const reset = (token: string, password = NEW) =>
    api.guest().post('/api/auth/password/reset', { token, password });
  const expectRefused = async (token: string) => {
    const { body } = await reset(token).expect(409);
    expect(body.error).toMatchObject({
      code: 'INVARIANT_VIOLATION',
      details: { rule: 'RESET_LINK_INVALID' },
      message: expect.stringContaining('Запросите новую'),
    });
  };

  it('is asked for with one answer, whether there is such an account, a blocked one or none', async () => {
    const { user } = await api.signUp();
    const blocked = await api.signUp();
    await api.get(Pool).query(`UPDATE app_user SET status = 'BLOCKED' WHERE id = $1`, [blocked.user.id]);
    const emails = [user.email, blocked.user.email, 'nobody@example.com'];
    const answers = await Promise.all(emails.map((email) => forgot(email).expect(200)));
    for (const { body } of answers)
      expect(body).toEqual({ ok: true, data: {}, requestId: expect.any(String) });
    const namesOf = ({ headers }: { headers: object }) => Object.keys(headers).sort();
    expect(new Set(answers.map((answer) => namesOf(answer).join())).size).toBe(1);
    const { rows } = await api.get(Pool).query('SELECT user_id FROM password_reset');
    expect(rows).toEqual([{ user_id: user.id }]);
  });

  it('replaces the old one, ends every session and clears no way back in by the same link', async () => {
    const owner = await api.signUp();
    const elsewhere = await api.logIn(owner.user.email);
    const token = await newResetToken(api, owner.user.email);
    const { headers } = await reset(token).expect(200);
    expect(headers['set-cookie']).toBeUndefined();
    for (const session of [owner, elsewhere]) {
      const { body } = await session.get('/api/auth/me').expect(401);
      expect(body.error.code).toBe('STALE_SESSION');
    }
    await api.logIn(owner.user.email, NEW);
    await api.guest().post('/api/auth/login', { email: owner.user.email, password: PASSWORD }).expect(401);
    await expectRefused(token);
  });

  it('is good for half an hour after the mail and no longer', async () => {
    const [early, late] = [await api.signUp(), await api.signUp()];
    const tokens = [await newResetToken(api, early.user.email), await newResetToken(api, late.user.email)];
    offsetMs = 29 * MINUTE;
    await reset(tokens[0]!).expect(200);
    offsetMs = 31 * MINUTE;
    await expectRefused(tokens[1]!);
  });

  it('goes to one of two who come with one token at once', async () => {
    const { user } = await api.signUp();
    const token = await newResetToken(api, user.email);
    const answers = await Promise.all([reset(token, `${NEW} 1`), reset(token, `${NEW} 2`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await api.logIn(user.email, `${NEW} ${answers.findIndex(({ status }) => status === 200) + 1}`);
  });

  it('names the field of a password that is too common', async () => {
    const { user } = await api.signUp();
    const { body } = await reset(await newResetToken(api, user.email), 'qwerty123').expect(400);
    expect(body.error.details.fields).toEqual({ password: ['commonPassword'] });
  });
});

/** Counted in the process alone: a slow Redis is passed over, and the counts would be spread over both. */
describe('asking for it again and again', () => {
  let api: TestApp;
  beforeEach(async () => {
    api = await createTestApp({ config: { redisUrl: 'redis://127.0.0.1:1', rateLimitFactor: 1 } });
  });
  afterEach(() => api.close());

  const forgot = (email: string) => api.guest().post('/api/auth/password/forgot', { email });

  it.each(['known', 'unknown'])(
    'is refused after five times in an hour for one account, %s',
    async (kind) => {
      const email = kind === 'known' ? (await api.signUp()).user.email : 'nobody@example.com';
      for (let times = 0; times < 5; times += 1) await forgot(email).expect(200);
      const { body } = await forgot(email.toUpperCase()).expect(429);
      expect(body.error.code).toBe('RATE_LIMITED');
      await forgot('somebody-else@example.com').expect(200);
    },
  );

  it('is refused after twenty times in an hour from one address', async () => {
    const guests = Array.from({ length: 20 }, (_, index) => forgot(`guest-${index}@example.com`).expect(200));
    await Promise.all(guests);
    await forgot('one-more@example.com').expect(429);
  });

  it('forgives the wrong passwords of whoever has set a new one', async () => {
    const { user } = await api.signUp();
    const token = await newResetToken(api, user.email);
    const guess = () => api.guest().post('/api/auth/login', { email: user.email, password: 'wrong guess' });
    for (let tries = 0; tries < 12; tries += 1) await guess();
    await guess().expect(429);
    await api.guest().post('/api/auth/password/reset', { token, password: NEW }).expect(200);
    await api.logIn(user.email, NEW);
  });
});
