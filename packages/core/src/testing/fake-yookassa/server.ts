import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { YooKassaConfig } from '../../platform/config/index.js';
import { FaultQueue, isBeforeTheWork, type Fault } from './faults.js';
import type { FakePayment, FakePayout } from './objects.js';
import { FakeState, failure, type Answer } from './state.js';

const SHOP = { id: '100500', secret: 'test_shop_key' };
const GATEWAY = { id: '100700', secret: 'test_gateway_key' };
/** Patience with a busy machine; tests of calls that hang shorten it. */
const TIMEOUT_MS = 5_000;
const SLOW_MS = 100;

interface Call {
  method: string;
  path: string;
  key: string | undefined;
  body: object;
}

/**
 * The YooKassa API on loopback: a real HTTP server that checks credentials and orders, honours
 * Idempotence-Key, keeps what was made, fails on command, and sends notifications where it is told to.
 * Nobody pays by themselves: a test calls `pay`, `cancelPayment`, `finishPayout` in the bank's place.
 */
export class FakeYooKassa extends FakeState {
  /** Every call that came, refused and failed ones included. */
  readonly calls: Call[] = [];
  /** Runs when the work of a create is done and nothing is answered yet. */
  beforeAnswer: ((made: FakePayment | FakePayout) => Promise<void>) | null = null;
  private readonly faults = new FaultQueue();

  private constructor(private readonly server: Server) {
    super();
    server.on('request', (request, response) => void this.serve(request, response));
  }

  static async start(): Promise<FakeYooKassa> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeYooKassa(server);
  }

  /** What an adapter needs to talk to it. */
  get config(): YooKassaConfig {
    const { port } = this.server.address() as AddressInfo;
    return {
      shopId: SHOP.id,
      secretKey: SHOP.secret,
      payoutGatewayId: GATEWAY.id,
      payoutKey: GATEWAY.secret,
      apiUrl: new URL(`http://127.0.0.1:${port}/v3/`),
      timeoutMs: TIMEOUT_MS,
    };
  }

  /** The next calls of this method go wrong this way. */
  fail(fault: Fault, method: 'GET' | 'POST' = 'POST', times = 1): void {
    this.faults.add(fault, method, times);
  }

  healthy(): void {
    this.faults.clear();
  }

  /** Body of a notification about an object as it is now. */
  notification(event: string, id: string): string {
    const object = this.payments.get(id) ?? this.payouts.get(id);
    return JSON.stringify({ type: 'notification', event, object });
  }

  /** Body of the notification about a refund, which names its payment. */
  refundNotification(refundId: string, paymentId: string): string {
    const { refunded_amount: amount } = this.payments.get(paymentId)!;
    const object = { id: refundId, status: 'succeeded', amount, payment_id: paymentId };
    return JSON.stringify({ type: 'notification', event: 'refund.succeeded', object });
  }

  /** Sends a notification over HTTP; @returns the status it was answered with */
  async notify(target: URL, body: string): Promise<number> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(target, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://fake');
    const call = await readCall(request, url);
    this.calls.push(call);
    const fault = this.faults.take(call.method);
    if (isBeforeTheWork(fault)) return misbehave(fault!, response);
    const answer = this.answer(call, url, request.headers.authorization);
    if (call.method === 'POST' && answer.status === 200)
      await this.beforeAnswer?.(answer.body as FakePayment | FakePayout);
    if (fault === 'SLOW') await sleep(SLOW_MS);
    else if (fault) return misbehave(fault, response);
    send(response, answer);
  }

  private answer({ method, path, key, body }: Call, url: URL, authorization: string | undefined): Answer {
    const [, resource = '', id] = /^\/v3\/(payments|payouts)(?:\/([^/]+))?$/.exec(path) ?? [];
    if (!resource) return failure(404, 'not_found');
    if (authorization !== basic(resource === 'payments' ? SHOP : GATEWAY))
      return failure(401, 'invalid_credentials');
    if (method === 'POST') {
      if (!key || key.length > 64) return failure(400, 'invalid_request', 'Idempotence-Key');
      return resource === 'payments' ? this.createPayment(key, body) : this.createPayout(key, body);
    }
    if (resource === 'payouts' && id === 'search') return this.searchPayouts(url.searchParams);
    const found = resource === 'payments' ? this.payments.get(id!) : this.payouts.get(id!);
    return found ? { status: 200, body: found } : failure(404, 'not_found', 'id');
  }
}

async function readCall(request: IncomingMessage, url: URL): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return {
    method: request.method!,
    path: url.pathname,
    key: request.headers['idempotence-key'] as string | undefined,
    body: text ? (JSON.parse(text) as object) : {},
  };
}

function misbehave(fault: Fault, response: ServerResponse): void {
  switch (fault) {
    case 'HANG_BEFORE':
    case 'HANG_AFTER':
      return;
    case 'CUT_BEFORE':
    case 'CUT_AFTER':
      return void response.destroy();
    case 'ERROR_BEFORE':
    case 'ERROR_AFTER':
      return send(response, failure(500, 'internal_server_error'));
    case 'TOO_MANY':
      return send(response, failure(429, 'too_many_requests'));
    case 'PROCESSING':
      return send(response, { status: 202, body: { type: 'processing', retry_after: 1800 } });
    case 'GARBAGE_AFTER':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>gateway</html>');
    case 'SLOW':
      throw new Error('answered by the caller');
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const basic = ({ id, secret }: { id: string; secret: string }): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
