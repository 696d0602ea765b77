import { randomUUID } from 'node:crypto';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import { Pool, TransactionRunner } from '@dubl/core/platform/db';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

// Real: API, Postgres, Redis, the consumer. The worker's queue between event and consumer has its own suite.
describe('notifications API', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  /** Events of the user's own account: they need no other object. */
  const notify = async (client: SignedInClient, times = 1): Promise<void> => {
    for (let count = 0; count < times; count += 1) {
      await app.get(TransactionRunner).run((tx) =>
        app.get(NotificationConsumer).handle(tx, {
          id: randomUUID(),
          type: 'PASSWORD_CHANGED',
          aggregateId: client.user.id,
          payload: { userId: client.user.id },
          requestId: 'test-request',
          createdAt: new Date(),
        }),
      );
    }
  };

  it('lists what happened, newest first, page by page', async () => {
    const client = await app.signUp();
    await notify(client, 3);
    const first = await client.get('/api/notifications?limit=2').expect(200);
    expect(first.body.data.items).toHaveLength(2);
    expect(first.body.data.items[0]).toMatchObject({
      type: 'PASSWORD_CHANGED',
      title: 'Пароль изменён',
      href: '/settings',
      isRead: false,
    });
    const second = await client
      .get(`/api/notifications?limit=2&cursor=${first.body.data.nextCursor}`)
      .expect(200);
    expect(second.body.data).toMatchObject({ items: [{}], nextCursor: null });
  });

  it('counts the unread, marks one read and then all', async () => {
    const client = await app.signUp();
    await notify(client, 3);
    const count = async () =>
      (await client.get('/api/notifications/unread-count').expect(200)).body.data.count as number;
    expect(await count()).toBe(3);

    const [{ id }] = (await client.get('/api/notifications').expect(200)).body.data.items;
    const marked = await client.post(`/api/notifications/${id}/read`).expect(200);
    expect(marked.body.data).toMatchObject({ id, isRead: true });
    await client.post(`/api/notifications/${id}/read`).expect(200); // again: nothing changes
    expect(await count()).toBe(2);

    expect((await client.post('/api/notifications/read-all').expect(200)).body.data).toEqual({ read: 2 });
    expect((await client.post('/api/notifications/read-all').expect(200)).body.data).toEqual({ read: 0 });
    expect(await count()).toBe(0);
  });

  it('removes only what has been read', async () => {
    const client = await app.signUp();
    await notify(client, 2);
    const [{ id: read }, { id: unread }] = (await client.get('/api/notifications').expect(200)).body.data
      .items;
    await client.post(`/api/notifications/${read}/read`).expect(200);
    expect((await client.delete('/api/notifications').expect(200)).body.data).toEqual({ removed: 1 });
    const left = (await client.get('/api/notifications').expect(200)).body.data.items;
    expect(left.map((item: { id: string }) => item.id)).toEqual([unread]);
  });

  it("answers 404 to somebody else's notification and changes nothing", async () => {
    const [owner, stranger] = [await app.signUp(), await app.signUp()];
    await notify(owner);
    const [{ id }] = (await owner.get('/api/notifications').expect(200)).body.data.items;
    const answer = await stranger.post(`/api/notifications/${id}/read`).expect(404);
    expect(answer.body.error.code).toBe('NOT_FOUND');
    expect((await owner.get('/api/notifications/unread-count').expect(200)).body.data.count).toBe(1);
  });

  it('writes one notification however often the event is delivered', async () => {
    const client = await app.signUp();
    const event = {
      id: randomUUID(),
      type: 'PASSWORD_CHANGED',
      aggregateId: client.user.id,
      payload: { userId: client.user.id },
      requestId: 'test-request',
      createdAt: new Date(),
    } as const;
    const deliver = () =>
      app.get(TransactionRunner).run((tx) => app.get(NotificationConsumer).handle(tx, event));
    await Promise.all([deliver(), deliver(), deliver()]);
    const { rows } = await app.get(Pool).query('SELECT id FROM notification WHERE event_id = $1', [event.id]);
    expect(rows).toHaveLength(1);
  });
});
