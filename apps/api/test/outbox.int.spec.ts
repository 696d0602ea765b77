import { randomUUID } from 'node:crypto';
import { Pool } from '@dubl/core/platform/db';
import { deadEvent } from './dead-event.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

describe('outbox desk', () => {
  let api: TestApp;
  let admin: SignedInClient;
  beforeAll(async () => {
    api = await createTestApp();
    admin = await api.signUpAdmin();
  });
  afterAll(() => api.close());

  const list = async (state: string) =>
    (await admin.get(`/api/admin/outbox?state=${state}&limit=100`).expect(200)).body.data.items as {
      id: string;
    }[];
  const ids = async (state: string) => (await list(state)).map(({ id }) => id);

  it('shows a dead event with the request that caused it and why it died', async () => {
    const id = await deadEvent(api);
    expect((await list('DEAD')).find((event) => event.id === id)).toMatchObject({
      type: 'JOB_APPROVED',
      state: 'DEAD',
      attempts: 12,
      lastError: 'TypeError',
      requestId: 'request-of-the-click',
      nextAttemptAt: null,
      allowedActions: ['RETRY'],
    });
    expect(await ids('WAITING')).not.toContain(id);
    expect(await ids('DONE')).not.toContain(id);
  });

  it('brings a dead event back once, with a full set of attempts, and keeps who did it', async () => {
    const id = await deadEvent(api);
    const { body } = await admin.post(`/api/admin/outbox/${id}/retry`).expect(200);
    expect(body.data).toMatchObject({ id, state: 'WAITING', attempts: 0, deadAt: null, allowedActions: [] });
    expect(await ids('WAITING')).toContain(id);

    const again = await admin.post(`/api/admin/outbox/${id}/retry`).expect(409);
    expect(again.body.error).toMatchObject({
      code: 'INVARIANT_VIOLATION',
      details: { rule: 'ILLEGAL_TRANSITION', from: 'WAITING', action: 'RETRY' },
    });
    const { rows } = await api
      .get(Pool)
      .query('SELECT actor_id, action, before FROM audit_entry WHERE object_id = $1', [id]);
    expect(rows).toEqual([
      { actor_id: admin.user.id, action: 'EVENT_RETRIED', before: { attempts: 12, lastError: 'TypeError' } },
    ]);
  });

  it('lets one of many retries at once win', async () => {
    const id = await deadEvent(api);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => admin.post(`/api/admin/outbox/${id}/retry`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
  });

  it('knows no event of this id', async () => {
    await admin.post(`/api/admin/outbox/${randomUUID()}/retry`).expect(404);
  });
});
