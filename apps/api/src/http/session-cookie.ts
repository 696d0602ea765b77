import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_ABSOLUTE_MS } from '@dubl/core/features/identity';
import { SECOND } from '@dubl/core/platform/clock';
import type { Config } from '@dubl/core/platform/config';

export interface SessionCookie {
  name: string;
  secure: boolean;
}

/** The `__Host-` prefix binds the cookie to this very host, but browsers accept it over https alone. */
export function sessionCookie({ publicUrl }: Pick<Config, 'publicUrl'>): SessionCookie {
  const secure = publicUrl.protocol === 'https:';
  return { name: secure ? '__Host-dubl_session' : 'dubl_session', secure };
}

/** The token is base64url, so nothing in it needs decoding. */
export function readSessionToken({ headers }: FastifyRequest, { name }: SessionCookie): string | undefined {
  const pairs = headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}

export function setSessionCookie(reply: FastifyReply, cookie: SessionCookie, token: string): void {
  write(reply, cookie, token, SESSION_ABSOLUTE_MS / SECOND);
}

export function clearSessionCookie(reply: FastifyReply, cookie: SessionCookie): void {
  write(reply, cookie, '', 0);
}

/** The last one wins: a stale cookie cleared on the way in must not undo the one that login sets. */
function write(reply: FastifyReply, { name, secure }: SessionCookie, value: string, maxAgeSec: number): void {
  const attributes = [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSec}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  void reply.removeHeader('set-cookie');
  void reply.header('set-cookie', attributes.join('; '));
}
