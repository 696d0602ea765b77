import { randomUUID } from 'node:crypto';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import { TransactionRunner } from '@dubl/core/platform/db';
import { eventually } from '@dubl/core/testing';
import { StreamHub } from '../src/features/stream/stream-hub.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

interface OpenStream {
  response: IncomingMessage;
  text: string;
  ended: boolean;
  close(): void;
}

describe('event stream', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const open = ({ cookie = '' }: { cookie?: string }): Promise<OpenStream> =>
    new Promise((resolve, reject) => {
      const request = httpGet(`${app.url}/api/stream`, { headers: { cookie }, agent: false }, (response) => {
        const stream: OpenStream = { response, text: '', ended: false, close: () => request.destroy() };
        response.on('data', (chunk: Buffer) => (stream.text += chunk.toString()));
        response.on('close', () => (stream.ended = true));
        response.on('error', () => undefined);
        resolve(stream);
      });
      request.on('error', reject);
    });

  const notify = (client: SignedInClient) =>
    app.get(TransactionRunner).run((tx) =>
      app.get(NotificationConsumer).handle(tx, {
        id: randomUUID(),
        type: 'PASSWORD_CHANGED',
        aggregateId: client.user.id,
        payload: { userId: client.user.id },
        requestId: 'test-request',
        createdAt: new Date(),
      }),
    );

  const beat = () =>
    (app.get(StreamHub) as unknown as { streams(): { beat(): Promise<void> }[] })
      .streams()
      .map((one) => one.beat());

  it('tells every tab of the user, and nobody else, that there is something new', async () => {
    const [client, stranger] = [await app.signUp(), await app.signUp()];
    const [tab, otherTab, foreign] = [await open(client), await open(client), await open(stranger)];
    expect(tab.response.statusCode).toBe(200);
    expect(tab.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
    });
    await eventually(() => tab.text.startsWith('retry: '));
    // The subscription may still be on its way: the first hints can be lost, later ones are not.
    await eventually(async () => {
      await notify(client);
      return (
        tab.text.includes('event: hint\ndata: {"topic":"notifications"}') &&
        otherTab.text.includes('event: hint')
      );
    });
    expect(foreign.text).not.toContain('event: hint');
    [tab, otherTab, foreign].forEach((stream) => stream.close());
  });

  it('asks for a session', async () => {
    const stream = await open({});
    expect(stream.response.statusCode).toBe(401);
    stream.close();
  });

  it('ends at the next heartbeat after the session was revoked', async () => {
    const client = await app.signUp();
    const stream = await open(client);
    await Promise.all(beat());
    await eventually(() => stream.text.includes(': still here'));
    await client.post('/api/auth/logout').expect(200);
    await Promise.all(beat());
    await eventually(() => stream.ended);
  });

  it('limits the open streams of one user and frees the place of a closed one', async () => {
    const client = await app.signUp();
    const streams = await Promise.all(Array.from({ length: 10 }, () => open(client)));
    expect(streams.map(({ response }) => response.statusCode)).toEqual(Array.from({ length: 10 }, () => 200));
    const refused = await open(client);
    expect(refused.response.statusCode).toBe(429);
    streams[0]!.close();
    await eventually(async () => {
      const next = await open(client);
      streams.push(next);
      return next.response.statusCode === 200;
    });
    streams.forEach((stream) => stream.close());
  });

  it('does not keep the process from stopping', async () => {
    const other = await createTestApp();
    const client = await other.signUp();
    const response = await fetch(`${other.url}/api/stream`, { headers: { cookie: client.cookie! } });
    await other.close();
    await expect(response.text()).resolves.toContain('retry: ');
  });
});
