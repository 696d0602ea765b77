import { randomUUID } from 'node:crypto';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import { TransactionRunner } from '@dubl/core/platform/db';
import { eventually, relayToRedis } from '@dubl/core/testing';
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

  const open = ({ cookie = '' }: { cookie?: string }, url = app.url): Promise<OpenStream> =>
    new Promise((resolve, reject) => {
      const request = httpGet(`${url}/api/stream`, { headers: { cookie }, agent: false }, (response) => {
        const stream: OpenStream = { response, text: '', ended: false, close: () => request.destroy() };
        response.on('data', (chunk: Buffer) => (stream.text += chunk.toString()));
        response.on('close', () => (stream.ended = true));
        response.on('error', () => undefined);
        resolve(stream);
      });
      request.on('error', reject);
    });

  /** Each time its subscription begins to hold, a stream asks the page to fetch everything again. */
  const isHeard = (stream: OpenStream, times = 1) =>
    eventually(() => stream.text.split('event: hint\ndata: {"topic":"all"}').length > times);

  const notify = (client: SignedInClient, of = app) =>
    of.get(TransactionRunner).run((tx) =>
      of.get(NotificationConsumer).handle(tx, {
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
    for (const stream of [tab, otherTab, foreign]) await isHeard(stream);
    await notify(client);
    for (const stream of [tab, otherTab])
      await eventually(() => stream.text.includes('event: hint\ndata: {"topic":"notifications"}'));
    expect(foreign.text).not.toContain('notifications');
    [tab, otherTab, foreign].forEach((stream) => stream.close());
  });

  it('asks for everything again after Redis was away, and goes on', async () => {
    const relay = await relayToRedis(process.env.REDIS_URL!);
    const other = await createTestApp({ config: { redisUrl: relay.url } });
    try {
      const client = await other.signUp();
      const stream = await open(client, other.url);
      await isHeard(stream);
      relay.cut();
      await isHeard(stream, 2);
      await notify(client, other);
      await eventually(() => stream.text.includes('notifications'));
      stream.close();
    } finally {
      await other.close();
      relay.close();
    }
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
