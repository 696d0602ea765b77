import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '@dubl/core/features/identity';
import type { AppEnv } from '@dubl/core/platform/config';
import { requestIdFrom, runInContext } from '@dubl/core/platform/context';
import { REQUEST_ID_HEADER } from './answer.js';
import { assertSameSite } from './csrf.js';
import type { RateLimits } from './rate-limits.js';
import type { RouteTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';
import type { SessionCookie } from './session-cookie.js';
import { authenticate } from './session.hook.js';

export interface HookParts {
  /** The one origin whose pages may write. */
  origin: string;
  appEnv: AppEnv;
  routes: RouteTable;
  limits: RateLimits;
  sessions: Sessions;
  cookie: SessionCookie;
  /** The process is about to stop. */
  isDraining: () => boolean;
  /** Told of each answer once it is sent. */
  observers: Observer[];
}

export type Observer = (request: FastifyRequest, reply: FastifyReply) => void;

/** Everything that happens before a body is read, in the order of the contract. */
export function addHooks(instance: FastifyInstance, parts: HookParts): void {
  const headers = securityHeaders(parts.appEnv);

  instance.decorateRequest('state');
  instance.addHook('onRequest', (request, reply, done) => {
    const context = { requestId: requestIdFrom(request.headers[REQUEST_ID_HEADER]) };
    const route = parts.routes.find(request.method, request.routeOptions.url);
    request.state = { context, route, startedAt: performance.now() };
    void reply.headers(headers).header(REQUEST_ID_HEADER, context.requestId);
    runInContext(context, done);
  });
  instance.addHook('onRequest', (request, reply) => admit(request, reply, parts));

  // Reading the body leaves the context behind: its events belong to the socket.
  instance.addHook('preValidation', (request, _reply, done) => runInContext(request.state.context, done));
  // Decided with the answer: the process could not stop while a connection is kept after it, and a request that is sent
  // just as a kept connection closes has no answer, and nobody knows what became of it.
  instance.addHook('onSend', (_request, reply, payload, done) => {
    if (parts.isDraining()) void reply.header('connection', 'close');
    done(null, payload);
  });
  instance.addHook('onResponse', (request, reply, done) => {
    parts.observers.forEach((observe) => observe(request, reply));
    done();
  });
}

/** Rate limit → session → CSRF. */
async function admit(request: FastifyRequest, reply: FastifyReply, parts: HookParts): Promise<void> {
  const rateClass = request.state.route?.rateClass ?? 'read';
  await parts.limits.passAddress(rateClass, request.ip);
  await authenticate(request, reply, parts.sessions, parts.cookie);
  const { user } = request.state;
  if (user) await parts.limits.passUser(rateClass, user.id);
  assertSameSite(request, parts.origin);
}
