import { randomUUID } from 'node:crypto';
import { FakeYooKassa } from '@dubl/core/testing';
import { createTestApp, type TestApp } from './test-app.js';

/** Real: HTTP, Postgres, Redis, the adapter. Fake: YooKassa, on loopback. */
describe('the API with YooKassa', () => {
  let yookassa: FakeYooKassa;
  let api: TestApp;

  beforeAll(async () => {
    yookassa = await FakeYooKassa.start();
    api = await createTestApp({ config: { paymentProvider: 'yookassa', yookassa: yookassa.config } });
  });
  afterAll(async () => {
    await api.close();
    await yookassa.close();
  });

  it('has no route of the sandbox, in use or in the document', async () => {
    const brand = await api.signUp({ role: 'BRAND' });
    const click = await brand
      .post(`/api/payments/sandbox/${randomUUID()}`, { outcome: 'SUCCEED' })
      .expect(404);
    expect(click.body.error.code).toBe('NOT_FOUND');
    const { body } = await api.guest().get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths).filter((path) => path.includes('sandbox'))).toEqual([]);
    await api.guest().post('/api/payments/webhooks/sandbox', {}).expect(404);
  });

  it('says who moves the money', async () => {
    const { body } = await api.guest().get('/api/health').expect(200);
    expect(body.data.paymentProvider).toBe('yookassa');
    expect(yookassa.calls).toEqual([]);
  });
});
