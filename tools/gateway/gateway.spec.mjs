import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { createGateway } from './gateway.mjs';

/** Real servers on loopback on both sides of the gateway; nothing is faked but the apps themselves. */
describe('gateway', () => {
  const servers = [];
  let gateway;
  let url;
  let api;
  let logged;

  beforeEach(async () => {
    api = await listen((request, response) => answerWithEcho(request, response, 'api'));
    const web = await listen((request, response) => answerWithEcho(request, response, 'web'));
    logged = [];
    gateway = createGateway({ apiUrl: origin(api), webUrl: origin(web), log: (line) => logged.push(line) });
    url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  });

  afterEach(async () => {
    await gateway.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    ['/api', 'api'],
    ['/api/jobs?q=%D1%91&limit=2', 'api'],
    ['/ops/queues', 'api'],
    ['/', 'web'],
    ['/apiary', 'web'],
    ['/metrics', 'web'],
  ])('sends %s to the %s', async (path, expected) => {
    const echo = await (await fetch(url + path)).json();
    expect(echo).toMatchObject({ app: expected, url: path });
  });

  it('drops what the client claims about itself and says it afresh', async () => {
    const response = await fetch(`${url}/api/x`, {
      headers: {
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-port': '1',
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
      },
    });
    const { headers } = await response.json();
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
    });
    expect(JSON.stringify(headers)).not.toContain('6.6.6.6');
    expect(headers).not.toHaveProperty('x-forwarded-port');
  });

  it('refuses a body that is too large for the API before it is sent on, with an envelope', async () => {
    const post = (path, bytes) => fetch(url + path, { method: 'POST', body: 'x'.repeat(bytes) });
    const refused = await post('/api/x', 256 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ ok: false, error: { code: 'PAYLOAD_TOO_LARGE' } });
    expect((await post('/api/x', 256 * 1024)).status).toBe(200);
    expect((await post('/x', 256 * 1024 + 1)).status).toBe(200);
  });

  it('keeps a proper request id and replaces any other', async () => {
    const kept = await fetch(`${url}/api/x`, { headers: { 'x-request-id': 'order-1.2_3' } });
    expect((await kept.json()).headers['x-request-id']).toBe('order-1.2_3');
    expect(kept.headers.get('x-request-id')).toBe('order-1.2_3');

    for (const bad of ['short', 'with space inside', 'x'.repeat(65)]) {
      const replaced = await fetch(`${url}/api/x`, { headers: { 'x-request-id': bad } });
      expect((await replaced.json()).headers['x-request-id']).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab]/,
      );
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'passes a %s body on untouched, malformed JSON included',
    async (method) => {
      const response = await fetch(`${url}/api/x`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: '{"broken":',
      });
      expect(await response.json()).toMatchObject({ method, body: '{"broken":' });
    },
  );

  it('passes events on as they come', async () => {
    const response = await fetch(`${url}/api/stream`);
    const reader = response.body.getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    expect(first).toBe('data: 1\n\n'); // the app has not ended its answer, and never will
    await reader.cancel();
  });

  it('answers with the envelope under /api and with a page elsewhere while the API is away', async () => {
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));

    const refused = await fetch(`${url}/api/jobs?q=name`, { headers: { 'x-request-id': 'order-123' } });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await refused.json()).toMatchObject({
      ok: false,
      error: { code: 'UNAVAILABLE' },
      requestId: 'order-123',
    });

    // It is in no other log.
    expect(logged).toEqual([
      { requestId: 'order-123', method: 'GET', endpoint: '/api', status: 503, code: 'UNAVAILABLE' },
    ]);

    const page = await fetch(`${url}/ops/queues`);
    expect(page.status).toBe(503);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('временно недоступен');
  });

  it('does not ask again when the API itself says 503', async () => {
    const response = await fetch(`${url}/api/busy`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ calls: 1 });
  });

  it('answers a URL that cannot be decoded with the envelope', async () => {
    const [status, body] = await rawRequest('GET /api/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(status).toBe(400);
    expect(body).toMatchObject({ ok: false, error: { code: 'VALIDATION_ERROR' } });
  });

  it('answers what its HTTP parser refuses with the envelope', async () => {
    const [badStatus, bad] = await rawRequest('NOT HTTP AT ALL\r\n\r\n');
    expect(badStatus).toBe(400);
    expect(bad).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION_ERROR' },
      requestId: expect.any(String),
    });

    const [largeStatus, large] = await rawRequest(
      `GET /api/x HTTP/1.1\r\nhost: x\r\nx-big: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(largeStatus).toBe(431);
    expect(large).toMatchObject({ ok: false, error: { code: 'HEADERS_TOO_LARGE' } });
  });

  async function listen(handler) {
    const server = http.createServer(handler).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return server;
  }

  async function rawRequest(text) {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(text);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    const [head, body] = answer.split('\r\n\r\n');
    return [Number(head.split(' ')[1]), JSON.parse(body)];
  }
});

const origin = (server) => `http://127.0.0.1:${server.address().port}`;
let busyCalls = 0;

async function answerWithEcho(request, response, app) {
  if (request.url === '/api/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    return response.write('data: 1\n\n');
  }
  if (request.url === '/api/busy') {
    busyCalls += 1;
    response.writeHead(503, { 'retry-after': '1' });
    return response.end(JSON.stringify({ calls: busyCalls }));
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const { url, method, headers } = request;
  return response.end(JSON.stringify({ app, url, method, headers, body }));
}
