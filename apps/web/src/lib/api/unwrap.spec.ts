import { describe, expect, it } from '@jest/globals';
import type { ApiError } from './api-error';
import { NoAnswer, unwrap } from './unwrap';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const response = new Response(null, { status, headers });
  Object.defineProperty(response, 'url', { value: 'http://api.test/api/jobs' });
  return Promise.resolve(status < 400 ? { data: body, response } : { error: body, response });
};

const call = async (result: Promise<{ data?: unknown; error?: unknown; response: Response }>) => {
  const reported: ApiError[] = [];
  const options = {
    noAnswer: 'UNAVAILABLE' as const,
    requestId: 'request-of-page',
    report: (e: ApiError) => reported.push(e),
  };
  const outcome = await unwrap(result, options).catch((error: unknown) => error);
  return { outcome, reported };
};

describe('unwrap', () => {
  it('takes the data out of the envelope', async () => {
    const { outcome, reported } = await call(answer(200, { ok: true, data: { id: '1' }, requestId: 'r' }));
    expect(outcome).toEqual({ id: '1' });
    expect(reported).toEqual([]);
  });

  it('makes an error that carries code, rule, fields, endpoint and request id, and reports it', async () => {
    const body = {
      ok: false,
      error: { code: 'INVARIANT_VIOLATION', message: '', details: { rule: 'NO_SLOTS' } },
    };
    const { outcome, reported } = await call(answer(409, body, { 'x-request-id': 'request-of-api' }));
    expect(outcome).toMatchObject({
      code: 'INVARIANT_VIOLATION',
      rule: 'NO_SLOTS',
      status: 409,
      endpoint: '/api/jobs',
      requestId: 'request-of-api',
      digest: 'API;INVARIANT_VIOLATION;NO_SLOTS;request-of-api',
    });
    expect(reported).toEqual([outcome]);
  });

  it('counts an answer outside the contract as a fault of the service', async () => {
    expect((await call(answer(502, '<html>'))).outcome).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('names the endpoint where there was no answer', async () => {
    const { outcome } = await call(Promise.reject(new NoAnswer('/api/jobs', new Error('refused'))));
    expect(outcome).toMatchObject({
      code: 'UNAVAILABLE',
      endpoint: '/api/jobs',
      requestId: 'request-of-page',
    });
  });

  it('lets a mistake of our own through as it is', async () => {
    const mistake = new TypeError('undefined is not a function');
    expect((await call(Promise.reject(mistake))).outcome).toBe(mistake);
  });
});
