import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '@dubl/core/features/identity';
import { AppError } from '@dubl/core/platform/errors';
import { sendFailure } from '../../http/answer.js';
import { readSessionToken, type SessionCookie } from '../../http/session-cookie.js';

const PATH = '/ops/queues';
/** Bull board's pages carry inline styles and a script of configuration. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export interface QueueBoardParts {
  queue: Queue;
  sessions: Sessions;
  cookie: SessionCookie;
}

/** Queues to look at, for admins; nothing can be changed there: the outbox decides what runs again. */
export function serveQueueBoard(instance: FastifyInstance, parts: QueueBoardParts): void {
  const adapter = new FastifyAdapter().setBasePath(PATH);
  createBullBoard({
    queues: [new BullMQAdapter(parts.queue, { readOnlyMode: true })],
    serverAdapter: adapter,
  });
  void instance.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const refusal = await refusalFor(request, parts);
      if (refusal) return refuse(request, reply, refusal);
      void reply.header('content-security-policy', PAGE_POLICY);
    });
    await scope.register(adapter.registerPlugin(), { prefix: PATH });
  });
}

async function refusalFor(
  request: FastifyRequest,
  { sessions, cookie }: QueueBoardParts,
): Promise<AppError | undefined> {
  const token = readSessionToken(request, cookie);
  if (token === undefined) return new AppError('UNAUTHORIZED');
  const user = await sessions.authenticate(token);
  if (!user) return new AppError('STALE_SESSION');
  return user.role === 'ADMIN' && user.status === 'ACTIVE' ? undefined : new AppError('FORBIDDEN');
}

/** Sent from here: an error thrown would reach Bull board's own handler, which does not know the contract. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  request.state.errorCode = error.code;
  sendFailure(reply, error, request.state.context.requestId);
  return reply;
}
