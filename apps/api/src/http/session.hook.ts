import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '@dubl/core/features/identity';
import { AppError } from '@dubl/core/platform/errors';
import { clearSessionCookie, readSessionToken, type SessionCookie } from './session-cookie.js';

/**
 * Finds out who calls, on reads as well as writes. A stale cookie is an error where a session is needed and
 * counts as none where it is not, so that nobody is trapped by an old cookie; either way it is cleared.
 */
export async function authenticate(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  cookie: SessionCookie,
): Promise<void> {
  const { route, context } = request.state;
  if (!route?.usesSession) return;
  const token = readSessionToken(request, cookie);
  const user = token === undefined ? undefined : await sessions.authenticate(token);
  if (user) {
    request.state.user = user;
    context.userId = user.id;
    return;
  }
  if (token !== undefined) clearSessionCookie(reply, cookie);
  if (!route.isPublic) throw new AppError(token === undefined ? 'UNAUTHORIZED' : 'STALE_SESSION');
}
