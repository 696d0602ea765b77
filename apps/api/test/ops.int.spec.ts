import { heartbeatKey } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { eventually } from '@dubl/core/testing';
import { Health } from '../src/features/ops/health.service.js';
import { createTestApp, type TestApp } from './test-app.js';

describe('operations', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await createTestApp();
    await eventually(async () => (await health()).worker.state !== 'unknown'); // Redis is reached a moment after the start
  });
  afterAll(() => api.close());

  const health = async () => (await api.guest().get('/api/health').expect(200)).body.data;

  it('say how the process is', async () => {
    expect(await health()).toMatchObject({
      status: 'degraded', // no worker is at work
      postgres: 'up',
      redis: 'up',
      worker: { state: 'silent', lastSeenAt: null },
      outbox: { due: 0, dead: 0, lagMs: 0 },
      queue: { waiting: 0, active: 0, failed: 0 },
      paymentProvider: 'sandbox',
      version: expect.any(String),
    });
  });

  it('tell a worker at work from one that has gone silent', async () => {
    const beat = (at: Date) =>
      api.get<Redis>(REDIS).set(heartbeatKey(api.config.queuePrefix), at.toISOString());
    await beat(new Date());
    expect(await health()).toMatchObject({ status: 'ok', worker: { state: 'up' } });
    await beat(new Date(Date.now() - 16_000));
    expect(await health()).toMatchObject({ status: 'degraded', worker: { state: 'silent' } });
  });

  it('count requests by route and code, outside the API', async () => {
    await api.guest().get('/api/auth/me').expect(401);
    const { text, headers } = await api.guest().get('/metrics').expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(
      /dubl_http_request_seconds_count\{method="GET",route="\/api\/auth\/me",status="401",code="UNAUTHORIZED"\} 1/,
    );
    expect(text).toContain('dubl_database_connections{state="idle"}');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('dubl_ledger_posts_total');
  });

  it('show the queues to admins alone', async () => {
    const admin = await api.signUpAdmin();
    const brand = await api.signUp({ role: 'BRAND' });
    for (const path of ['/ops/queues', '/ops/queues/api/queues', '/ops/queues/static/js/main.js']) {
      expect((await api.guest().get(path)).body.error.code).toBe('UNAUTHORIZED');
      expect((await brand.get(path)).body.error.code).toBe('FORBIDDEN');
    }
    const page = await admin.get('/ops/queues').expect(200);
    expect(page.headers['content-type']).toContain('text/html');
    const queues = await admin.get('/ops/queues/api/queues').expect(200);
    expect(queues.body.queues).toMatchObject([{ name: 'events', readOnlyMode: true }]);
  });

  it('serve the document of the API', async () => {
    const { body } = await api.guest().get('/api/openapi.json').expect(200);
    expect(body.paths['/api/auth/me'].get.security).toEqual([{ session: [] }]);
    expect(body.paths['/api/payouts'].post['x-error-codes']).toContain('IDEMPOTENCY_KEY_REQUIRED');
  });

  it('are not ready while draining, alive, and give each connection up after its answer', async () => {
    const alive = () => api.guest().get('/api/health/live', { connection: 'keep-alive' }).expect(200);
    expect((await alive()).headers.connection).toBe('keep-alive');
    api.get(Health).drain();
    const { body } = await api.guest().get('/api/health/ready').expect(503);
    expect(body.error.code).toBe('UNAVAILABLE');
    expect((await alive()).headers.connection).toBe('close');
  });
});
