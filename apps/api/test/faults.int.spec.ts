import { relayToRedis } from '@dubl/core/testing';
import { createTestApp, type TestApp } from './test-app.js';

const AWAY = 'redis://127.0.0.1:1';

describe('with Redis away', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await createTestApp({ config: { redisUrl: AWAY, rateLimitFactor: 1 } });
  });
  afterAll(() => api.close());

  it('nothing fails; health says degraded', async () => {
    const creator = await api.signUp();
    await creator.get('/api/auth/me').expect(200);
    await api.guest().get('/api/health/ready').expect(200);
    const { body } = await api.guest().get('/api/health').expect(200);
    expect(body.data).toMatchObject({ status: 'degraded', redis: 'down', postgres: 'up', queue: null });
  });

  it('limits are counted in memory', async () => {
    const answers = await flood(api);
    expect(answers).toContain(429);
  });
});

describe('with Redis stuck', () => {
  it('no request waits for it', async () => {
    const relay = await relayToRedis(process.env.REDIS_URL!);
    const api = await createTestApp({ config: { redisUrl: relay.url } });
    try {
      const creator = await api.signUp();
      relay.freeze();
      const startedAt = performance.now();
      for (let sent = 0; sent < 20; sent += 1) await creator.get('/api/auth/me').expect(200);
      await api.logIn(creator.user.email);
      // Each of the few counters in use learns once, in 50 ms; waiting for Redis would cost a second a request,
      // more than 20 in all, which even a machine with much to do tells apart.
      expect(performance.now() - startedAt).toBeLessThan(10_000);
    } finally {
      await api.close();
      relay.close();
    }
  });
});

describe('at factor 1', () => {
  it('limits answer RATE_LIMITED and say when to come back', async () => {
    const api = await createTestApp({ config: { rateLimitFactor: 1 } });
    try {
      expect(await flood(api)).toContain(429);
      const refused = await api
        .guest()
        .post('/api/auth/login', { email: 'a@example.com', password: 'wrong' })
        .expect(429);
      const seconds = Number(refused.headers['retry-after']);
      expect(seconds).toBeGreaterThan(0);
      expect(refused.body.error).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSec: seconds } });
      await api.guest().get('/api/health/live').expect(200);
    } finally {
      await api.close();
    }
  });

  it.each(['telegram/webhook', 'payments/webhooks/sandbox'])(
    'limits let a provider call %s as often as it has news',
    async (route) => {
      const api = await createTestApp({ config: { rateLimitFactor: 1 } });
      try {
        const statuses = new Set<number>();
        for (let sent = 0; sent < 300; sent += 1)
          statuses.add((await api.guest().post(`/api/${route}`, {})).status);
        expect(statuses).not.toContain(429);
      } finally {
        await api.close();
      }
    },
  );
});

describe('with Postgres away', () => {
  it('answers UNAVAILABLE and when to come back; live all the same', async () => {
    const api = await createTestApp({ config: { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' } });
    try {
      const cookie = 'dubl_session=whatever';
      for (const path of ['/api/auth/me', '/api/health', '/api/health/ready', '/api/jobs']) {
        const answer = await api.guest().get(path, { cookie });
        expect([path, answer.status, answer.body.error.code]).toEqual([path, 503, 'UNAVAILABLE']);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
      await api.guest().get('/api/health/live', { cookie }).expect(200);
    } finally {
      await api.close();
    }
  });
});

async function flood(api: TestApp): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < 40; sent += 1) {
    statuses.push((await api.guest().post('/api/auth/login', {})).status);
  }
  return statuses;
}
