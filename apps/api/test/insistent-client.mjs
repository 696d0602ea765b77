// Somebody who repeats a call, with the same Idempotency-Key, until there is an answer that says what became of it.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PUBLIC_URL = 'http://localhost:3000';
const PAUSE_MS = 50;

/** Sessions by SQL: logging in would be a password hash each. */
export async function openSessions(query, userIds) {
  const sessions = userIds.map((userId) => ({ userId, token: randomBytes(32).toString('base64url') }));
  await query(
    `INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, user_agent, ip)
     SELECT gen_random_uuid(), hash, owner, now(), now(), now() + interval '1 day', now() + interval '1 day', 'test', '127.0.0.1'
     FROM unnest($1::uuid[], $2::bytea[]) AS s (owner, hash)`,
    [userIds, sessions.map(({ token }) => createHash('sha256').update(token).digest())],
  );
  return new Map(sessions.map(({ userId, token }) => [userId, `dubl_session=${token}`]));
}

/**
 * @param {{ url: string, cookies: Map<string, string>, signal: AbortSignal, onDone?: () => void, onFailure?: (why: object) => void }} api
 * `onDone` hears of each write that had its effect, `onFailure` of each call that has to be repeated.
 */
export function createInsistentClient({ url, cookies, signal, onDone, onFailure }) {
  async function once(userId, method, path, body, key) {
    try {
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          origin: PUBLIC_URL,
          cookie: cookies.get(userId),
          'idempotency-key': key,
        },
        body: body && JSON.stringify(body),
      });
      const { ok, data, error } = await response.json();
      const mayRepeat = response.status >= 500 || error?.code === 'IDEMPOTENCY_IN_PROGRESS';
      return { ok, data, error, mayRepeat };
    } catch (error) {
      // nobody listens, or the connection was cut
      return { ok: false, error: { code: error.cause?.code ?? error.name }, mayRepeat: true };
    }
  }

  /** A refusal would mean that a repeat found its own effect. */
  return async function insist(userId, method, path, body) {
    const key = randomUUID();
    for (;;) {
      signal.throwIfAborted();
      const response = await once(userId, method, path, body, key);
      if (response.ok) {
        if (method !== 'GET') onDone?.();
        return response.data;
      }
      if (!response.mayRepeat) throw new Error(`${method} ${path} → ${JSON.stringify(response)}`);
      onFailure?.({ method, path, ...response.error });
      await sleep(PAUSE_MS);
    }
  };
}
