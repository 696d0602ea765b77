import { randomUUID } from 'node:crypto';
import { Pool } from '@dubl/core/platform/db';
import { ProbeController, ProbeModule } from './probe.module.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

describe('Idempotency-Key', () => {
  let api: TestApp;
  let brand: SignedInClient;
  let probe: ProbeController;
  beforeAll(async () => {
    api = await createTestApp({ extra: [ProbeModule] });
    brand = await api.signUp({ role: 'BRAND' });
    probe = api.get(ProbeController);
  });
  beforeEach(() => {
    probe.runs = 0;
  });
  afterAll(() => api.close());

  const once = (key: string, amountMinor = 500, client = brand) =>
    client.post('/api/probe/once', { title: 'a', amountMinor }, { 'idempotency-key': key });

  it('replays the first answer byte for byte', async () => {
    const key = randomUUID();
    const first = await once(key).expect(201);
    const second = await once(key).expect(201);
    expect(second.text).toBe(first.text);
    expect(second.headers).toMatchObject({
      'idempotency-replayed': 'true',
      'content-type': first.headers['content-type'],
      'x-request-id': first.body.requestId,
    });
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(probe.runs).toBe(1);
  });

  it('makes one effect of 50 parallel sends', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => once(key)));
    const codes = answers.map(({ status, body }) => (status === 201 ? 'DONE' : body.error.code));
    expect(probe.runs).toBe(1);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'IDEMPOTENCY_IN_PROGRESS']));
    const fresh = answers.filter(({ status, headers }) => status === 201 && !headers['idempotency-replayed']);
    expect(fresh).toHaveLength(1);
  });

  it('refuses the same key with another body or route', async () => {
    const key = randomUUID();
    await once(key).expect(201);
    const otherBody = await once(key, 501);
    expect([otherBody.status, otherBody.body.error.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
    const otherRoute = await brand.post('/api/probe/refuse', {}, { 'idempotency-key': key });
    expect([otherRoute.status, otherRoute.body.error.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
  });

  it('is not burnt by a refusal', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const refused = await brand.post('/api/probe/refuse', {}, headers);
    expect([refused.status, refused.body.error.details.rule]).toEqual([409, 'NO_SLOTS']);
    const done = await brand.post('/api/probe/refuse', {}, headers);
    expect([done.status, done.body.data]).toEqual([201, { runs: 2 }]);
  });

  it('and the effect are one: a refusal after the write undoes the write', async () => {
    const write = (title: string, headers: Record<string, string>) =>
      brand.post('/api/probe/write', { title, amountMinor: 1 }, headers);
    const name = async () => (await brand.get('/api/auth/me')).body.data.user.displayName as string;
    await write('kept', { 'idempotency-key': randomUUID() }).expect(201);
    await write('fail', { 'idempotency-key': randomUUID() }).expect(409);
    expect(await name()).toBe('kept');
  });

  it('runs the handler again when the transaction has to be tried again', async () => {
    const answer = await brand.post('/api/probe/conflict', {}, { 'idempotency-key': randomUUID() });
    expect([answer.status, answer.body.data]).toEqual([201, { runs: 2 }]);
  });

  it('belongs to one user', async () => {
    const key = randomUUID();
    await once(key).expect(201);
    const other = await api.signUp({ role: 'BRAND' });
    const answer = await once(key, 500, other).expect(201);
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
  });

  it('is required where money is made, and well-formed everywhere', async () => {
    const missing = await brand.post('/api/probe/refuse');
    expect([missing.status, missing.body.error.code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
    for (const key of ['short', 'x'.repeat(256), 'with space in']) {
      const malformed = await once(key);
      expect([malformed.status, malformed.body.error.code]).toEqual([400, 'VALIDATION_ERROR']);
    }
    const withoutKey = await brand.post('/api/probe/once', { title: 'a', amountMinor: 1 });
    expect(withoutKey.status).toBe(201);
  });

  it('leaves nothing behind where it is not honoured', async () => {
    await brand
      .post('/api/auth/sessions/revoke-others', {}, { 'idempotency-key': 'not-honoured-here' })
      .expect(200);
    const { rows } = await api
      .get(Pool)
      .query("SELECT 1 FROM idempotency_key WHERE key = 'not-honoured-here'");
    expect(rows).toEqual([]);
  });
});
