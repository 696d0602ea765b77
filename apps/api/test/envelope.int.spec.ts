import type supertest from 'supertest';
import { HTTP_STATUS, type ErrorCode } from '@dubl/core/platform/errors';
import { ProbeModule } from './probe.module.js';
import { sendRaw } from './raw-socket.js';
import { createTestApp, type TestApp } from './test-app.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

function expectFailure(answer: supertest.Response, code: ErrorCode) {
  expect([answer.status, answer.body.error?.code]).toEqual([HTTP_STATUS[code], code]);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.body).toEqual({
    ok: false,
    error: { code, message: expect.stringMatching(/[а-я]/), details: expect.any(Object) },
    requestId: answer.headers['x-request-id'],
  });
  expect(answer.body.requestId).toMatch(REQUEST_ID);
}

describe('the envelope', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await createTestApp({ extra: [ProbeModule] });
  });
  afterAll(() => api.close());

  const postRaw = (body: string | Buffer, type = 'application/json') =>
    api.http().post('/api/probe/validate').set('content-type', type).send(body);
  const fieldsOf = (answer: supertest.Response) =>
    answer.body.error.details.fields as Record<string, string[]>;

  it.each([
    ['an unknown route', '/api/nothing', 'NOT_FOUND'],
    ['a path outside the API', '/nothing', 'NOT_FOUND'],
    ['a path that is no address', '//', 'NOT_FOUND'],
    ['a path that names a host', '//api/health', 'NOT_FOUND'],
    ['a crash', '/api/probe/crash', 'INTERNAL_ERROR'],
    ['an unforeseen database error', '/api/probe/sql', 'INTERNAL_ERROR'],
    ['an address that does not decode', '/api/%zz', 'VALIDATION_ERROR'],
    ['an over-long parameter', `/api/payouts/${'a'.repeat(500)}`, 'VALIDATION_ERROR'],
    ['no session', '/api/auth/me', 'UNAUTHORIZED'],
  ] as const)('answers %s', async (_name, path, code) => {
    expectFailure(await api.guest().get(path), code);
  });

  it('says nothing of the cause of a crash', async () => {
    const answer = await api.guest().get('/api/probe/crash');
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|TypeError|at /);
  });

  it('knows the methods of a path', async () => {
    const answer = await api.guest().put('/api/auth/me');
    expectFailure(answer, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.allow).toBe('GET');
  });

  it('keeps a well-formed request id and replaces any other', async () => {
    const kept = await api.guest().get('/api/health/live', { 'x-request-id': 'support-42.a' });
    expect([kept.body.requestId, kept.headers['x-request-id']]).toEqual(['support-42.a', 'support-42.a']);
    const replaced = await api.guest().get('/api/nothing', { 'x-request-id': '<script>' });
    expectFailure(replaced, 'NOT_FOUND');
    expect(replaced.body.requestId).not.toContain('<');
  });

  it('keeps the request id after the body was read', async () => {
    const body = { title: 'ok', amountMinor: 5 };
    const answer = await api.guest().post('/api/probe/validate', body, { 'x-request-id': 'after-the-body' });
    expect(answer.body).toMatchObject({
      ok: true,
      requestId: 'after-the-body',
      data: { amountMinor: 5, requestId: 'after-the-body' },
    });
  });

  it('refuses bodies that are not a JSON object', async () => {
    expectFailure(await postRaw('{"title":'), 'VALIDATION_ERROR');
    expectFailure(await postRaw(Buffer.from([0x22, 0xff, 0x22])), 'VALIDATION_ERROR');
    expectFailure(await postRaw('[]'), 'VALIDATION_ERROR');
    expectFailure(await postRaw('"text"'), 'VALIDATION_ERROR');
    expectFailure(await postRaw('null'), 'VALIDATION_ERROR');
    expectFailure(await postRaw(''), 'VALIDATION_ERROR');
    expectFailure(await postRaw('title=1', 'application/x-www-form-urlencoded'), 'UNSUPPORTED_MEDIA_TYPE');
    expectFailure(await postRaw('plain', 'text/plain'), 'UNSUPPORTED_MEDIA_TYPE');
    expectFailure(await postRaw(JSON.stringify({ title: 'x'.repeat(300_000) })), 'PAYLOAD_TOO_LARGE');
    expectFailure(await postRaw(`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`), 'VALIDATION_ERROR');
    expectFailure(await postRaw(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`), 'VALIDATION_ERROR');
    expectFailure(await postRaw('{"title":"a","amountMinor":1,"__proto__":{"x":1}}'), 'VALIDATION_ERROR');
    expectFailure(
      await postRaw('{"title":"a","amountMinor":1,"constructor":{"prototype":{}}}'),
      'VALIDATION_ERROR',
    );
  });

  it.each([
    '"1e3"',
    '0',
    '-1',
    '0.001',
    '9007199254740992',
    '1000000000001',
    'null',
    '"5"',
    'true',
    '[1]',
    '{}',
  ])('refuses the amount %s', async (amount) => {
    const answer = await postRaw(`{"title":"a","amountMinor":${amount}}`);
    expectFailure(answer, 'VALIDATION_ERROR');
    expect(fieldsOf(answer)).toEqual({ amountMinor: ['isMoney'] });
  });

  it('names each broken field by its path and its rules', async () => {
    const body = {
      title: ' ',
      amountMinor: 1,
      items: [{ url: 'https://ok.example' }, { url: 'javascript:alert(1)' }],
      more: 1,
    };
    const answer = await api.guest().post('/api/probe/validate', body);
    expectFailure(answer, 'VALIDATION_ERROR');
    expect(fieldsOf(answer)).toEqual({
      title: ['minLength'],
      'items.1.url': ['isUrl'],
      more: ['unknownField'],
    });
  });

  it.each([
    [{ title: 'a\u0000b' }, 'title'],
    [{ title: 'a\u0007' }, 'title'],
    [{ title: '\ud800' }, 'title'],
    [{ title: 'x'.repeat(11) }, 'title'],
    [{ title: null }, 'title'],
    [{ title: 7 }, 'title'],
    [{ count: '3' }, 'count'],
    [{ count: 6 }, 'count'],
    [{ count: null }, 'count'],
    [{ tags: 'a' }, 'tags'],
    [{ tags: ['a', 'b', 'c'] }, 'tags'],
    [{ tags: [null] }, 'tags'],
    [{ dueAt: '2026-02-30' }, 'dueAt'],
    [{ dueAt: 'tomorrow' }, 'dueAt'],
    [{ dueAt: 1_700_000_000 }, 'dueAt'],
    [{ items: [null] }, 'items'],
    [{ items: {} }, 'items'],
    [{ items: [{ url: 'https://user:secret@example.com' }] }, 'items.0.url'],
    [{ items: [{ url: 'ftp://example.com' }] }, 'items.0.url'],
  ])('refuses %j', async (change, field) => {
    const answer = await api.guest().post('/api/probe/validate', { title: 'a', amountMinor: 1, ...change });
    expectFailure(answer, 'VALIDATION_ERROR');
    expect(Object.keys(fieldsOf(answer))[0]).toBe(field);
  });

  it('takes what it should', async () => {
    const body = {
      title: 'Два\n\tслова',
      amountMinor: 1_000_000_000_000,
      count: 5,
      tags: ['ы'],
      dueAt: '2028-02-29T10:00:00+03:00',
      items: [],
    };
    const answer = await api.guest().post('/api/probe/validate', body).expect(201);
    expect(answer.body.data).toMatchObject({ ...body, dueAt: '2028-02-29T07:00:00.000Z' });
    await api.guest().post('/api/probe/validate', { title: 'a', amountMinor: 1, dueAt: null }).expect(201);
  });

  it('reads a query by the meaning of its fields', async () => {
    const read = await api.guest().get('/api/probe/query?limit=5&minBudget=100&verified=true').expect(200);
    expect(read.body.data).toEqual({ limit: 5, minBudget: 100, verified: true });
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=1e1',
      'limit=',
      'limit=1&limit=2',
      'minBudget=0',
      'verified=yes',
      'other=1',
      'cursor=%00',
    ]) {
      expectFailure(await api.guest().get(`/api/probe/query?${query}`), 'VALIDATION_ERROR');
    }
  });

  it('refuses a body where none is expected', async () => {
    const creator = await api.signUp();
    expectFailure(
      await creator.post('/api/auth/sessions/revoke-others', { surprise: 1 }),
      'VALIDATION_ERROR',
    );
    await creator.post('/api/auth/sessions/revoke-others', {}).expect(200);
  });

  it('answers what the HTTP parser refuses', async () => {
    const badLine = await sendRaw(api.url, 'NONSENSE\r\n\r\n');
    expect([badLine.status, badLine.body.error.code]).toEqual([400, 'VALIDATION_ERROR']);
    expect(badLine.headers['x-request-id']).toBe(badLine.body.requestId);
    const hugeHeader = await sendRaw(
      api.url,
      `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'c'.repeat(40_000)}\r\n\r\n`,
    );
    expect([hugeHeader.status, hugeHeader.body.error.code]).toEqual([431, 'HEADERS_TOO_LARGE']);
  });

  it('sends security headers and never names its framework', async () => {
    const { headers } = await api.guest().get('/api/nothing');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cache-control': 'no-store',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
