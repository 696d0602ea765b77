import { Pool } from '@dubl/core/platform/db';
import { ProbeModule } from './probe.module.js';
import { PASSWORD, createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const BODY = { title: 'a', amountMinor: 1 };

describe('sessions', () => {
  let api: TestApp;
  let pool: Pool;
  beforeAll(async () => {
    api = await createTestApp({ extra: [ProbeModule] });
    pool = api.get(Pool);
  });
  afterAll(() => api.close());

  const expectStale = async (client: SignedInClient) => {
    for (const answer of [await client.get('/api/auth/me'), await client.post('/api/probe/once', BODY)]) {
      expect([answer.status, answer.body.error.code]).toEqual([401, 'STALE_SESSION']);
      expect(answer.headers['set-cookie']?.[0]).toMatch(
        /^dubl_session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/,
      );
    }
  };

  it('are stale once the user is gone', async () => {
    const creator = await api.signUp();
    await pool.query('DELETE FROM app_user WHERE id = $1', [creator.user.id]);
    await expectStale(creator);
  });

  it.each([
    ['wiped', 'DELETE FROM session WHERE user_id = $1'],
    ['revoked', 'UPDATE session SET revoked_at = now() WHERE user_id = $1'],
    ['idle too long', "UPDATE session SET idle_expires_at = now() - interval '1 second' WHERE user_id = $1"],
    ['too old', "UPDATE session SET absolute_expires_at = now() - interval '1 second' WHERE user_id = $1"],
    ['of a deleted account', "UPDATE app_user SET status = 'DELETED' WHERE id = $1"],
  ])('are stale when %s', async (_name, statement) => {
    const creator = await api.signUp();
    await pool.query(statement, [creator.user.id]);
    await expectStale(creator);
  });

  it('trap nobody: public routes, register, login and logout take a stale cookie as none', async () => {
    const { user, cookie } = await api.signUp();
    await pool.query('DELETE FROM session WHERE user_id = $1', [user.id]);
    const stale = { cookie };
    const read = await api.guest().get('/api/probe/query', stale).expect(200);
    expect(read.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    await api.guest().post('/api/auth/logout', {}, stale).expect(200);
    const login = await api
      .guest()
      .post('/api/auth/login', { email: user.email, password: PASSWORD }, stale)
      .expect(200);
    expect(login.headers['set-cookie']).toHaveLength(1);
    expect(login.headers['set-cookie']?.[0]).toMatch(/^dubl_session=[\w-]{43};/);
  });

  it('store only the hash of the token', async () => {
    const { cookie } = await api.signUp();
    const { rows } = await pool.query<{ row: string }>('SELECT session::text AS row FROM session');
    expect(rows.map(({ row }) => row).join()).not.toContain(cookie.split('=')[1]);
  });

  it('write "last seen" at most once a minute', async () => {
    const creator = await api.signUp();
    const lastSeen = async () =>
      (
        await pool.query<{ at: Date }>('SELECT last_seen_at AS at FROM session WHERE user_id = $1', [
          creator.user.id,
        ])
      ).rows[0]?.at;
    const before = await lastSeen();
    await creator.get('/api/auth/me').expect(200);
    expect(await lastSeen()).toEqual(before);
    await pool.query("UPDATE session SET last_seen_at = now() - interval '2 minutes' WHERE user_id = $1", [
      creator.user.id,
    ]);
    await creator.get('/api/auth/me').expect(200);
    expect((await lastSeen())!.getTime()).toBeGreaterThanOrEqual(before!.getTime());
  });

  it('end with a password change, all but the fresh one', async () => {
    const first = await api.signUp();
    const second = await api.logIn(first.user.email);
    const change = { currentPassword: PASSWORD, newPassword: 'другой мокрый снег' };
    const wrong = await first
      .post('/api/auth/password/change', { ...change, currentPassword: 'не тот' })
      .expect(401);
    expect(wrong.body.error.code).toBe('INVALID_CREDENTIALS');
    const changed = await first.post('/api/auth/password/change', change).expect(200);
    await expectStale(first);
    await expectStale(second);
    const cookie = changed.headers['set-cookie']![0]!.split(';')[0]!;
    await api.guest().get('/api/auth/me', { cookie }).expect(200);
    await api.logIn(first.user.email, change.newPassword);
  });

  it('are listed and revoked by their owner alone', async () => {
    const owner = await api.signUp();
    const other = await api.logIn(owner.user.email);
    const stranger = await api.signUp();
    const { body } = await owner.get('/api/auth/sessions').expect(200);
    expect(body.data.items.map((item: { isCurrent: boolean }) => item.isCurrent).sort()).toEqual([
      false,
      true,
    ]);
    const target = body.data.items.find((item: { isCurrent: boolean }) => !item.isCurrent).id as string;
    await stranger.delete(`/api/auth/sessions/${target}`).expect(404);
    await owner.delete(`/api/auth/sessions/${target}`).expect(200);
    await owner.delete(`/api/auth/sessions/${target}`).expect(404);
    await expectStale(other);
    const third = await api.logIn(owner.user.email);
    await owner.post('/api/auth/sessions/revoke-others').expect(200);
    await expectStale(third);
    await owner.get('/api/auth/me').expect(200);
  });

  it('let a blocked user read and log in, and write nothing', async () => {
    const brand = await api.signUp({ role: 'BRAND' });
    await pool.query("UPDATE app_user SET status = 'BLOCKED' WHERE id = $1", [brand.user.id]);
    await brand.get('/api/auth/me').expect(200);
    const refused = await brand.post('/api/probe/once', BODY).expect(403);
    expect(refused.body.error.code).toBe('ACCOUNT_BLOCKED');
    await api.logIn(brand.user.email);
  });

  it('come before everything the body could say', async () => {
    const refused = await api
      .guest()
      .post('/api/probe/once', '{"broken', { 'content-type': 'application/json' });
    expect(refused.body.error.code).toBe('UNAUTHORIZED');
  });
});

describe('cross-site writes', () => {
  let api: TestApp;
  let creator: SignedInClient;
  beforeAll(async () => {
    api = await createTestApp({ extra: [ProbeModule] });
    creator = await api.signUp();
  });
  afterAll(() => api.close());

  const write = (headers: Record<string, string>) =>
    api.http().post('/api/auth/sessions/revoke-others').set(headers);

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['nothing but the cookie', {}],
  ])('are refused: %s', async (_name, headers) => {
    const answer = await write({ cookie: creator.cookie, ...headers } as Record<string, string>);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'CSRF_REJECTED']);
  });

  it.each([
    ['same origin', { 'sec-fetch-site': 'same-origin' }],
    ['typed by hand', { 'sec-fetch-site': 'none' }],
    ['our origin', { origin: 'http://localhost:3000' }],
  ])('pass: %s', async (_name, headers) => {
    await write({ cookie: creator.cookie, ...headers } as Record<string, string>).expect(200);
  });

  it('pass without a cookie: there is nothing to abuse', async () => {
    const answer = await api
      .http()
      .post('/api/auth/login')
      .send({ email: creator.user.email, password: PASSWORD });
    expect(answer.status).toBe(200);
  });
});

describe('over https', () => {
  it('the cookie is bound to the host', async () => {
    const api = await createTestApp({ config: { publicUrl: new URL('https://dubl.example') } });
    try {
      const registration = {
        email: 'host@example.com',
        password: PASSWORD,
        role: 'BRAND',
        displayName: 'Проба',
      };
      const answer = await api.guest().post('/api/auth/register', registration).expect(201);
      expect(answer.headers['set-cookie']?.[0]).toMatch(
        /^__Host-dubl_session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
      );
    } finally {
      await api.close();
    }
  });
});
