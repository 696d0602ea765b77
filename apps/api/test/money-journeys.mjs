// Brands and creators who take deals from the first rouble to the last payout over HTTP, and who repeat with the same
// Idempotency-Key whatever got no answer.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PUBLIC_URL = 'http://localhost:3000';
const FINAL_VIDEO = { type: 'FINAL_VIDEO', url: 'https://disk.example.com/v.mp4' };
const SBP = { kind: 'SBP', phone: '+79990001122', bankId: '100000000111' };
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
 * @param {{ url: string, cookies: Map<string, string>, onDone: () => void, signal: AbortSignal }} api
 * `onDone` hears of each write that had its effect.
 */
export function createPeople({ url, cookies, onDone, signal }) {
  /** Until there is an answer that says what became of it. A refusal would mean that a repeat found its own effect. */
  async function insist(userId, method, path, body) {
    const key = randomUUID();
    for (;;) {
      signal.throwIfAborted();
      const response = await once(userId, method, path, body, key);
      if (response?.ok) {
        if (method !== 'GET') onDone();
        return response.data;
      }
      if (response && !response.mayRepeat) throw new Error(`${method} ${path} → ${JSON.stringify(response)}`);
      await sleep(PAUSE_MS);
    }
  }

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
    } catch {
      return undefined; // nobody listens, or the connection was cut
    }
  }

  async function until(userId, path, isDone) {
    for (;;) {
      const data = await insist(userId, 'GET', path);
      if (isDone(data)) return data;
      await sleep(PAUSE_MS);
    }
  }

  return {
    async payIn(brandId, amountMinor) {
      const { id } = await insist(brandId, 'POST', '/wallet/deposits', { amountMinor, currency: 'RUB' });
      await insist(brandId, 'POST', `/payments/sandbox/${id}`, { outcome: 'SUCCEED' });
      await until(brandId, `/wallet/deposits/${id}`, ({ status }) => status === 'SUCCEEDED');
    },

    async dealThrough({ dealId, brandId, creatorId }) {
      await insist(brandId, 'POST', `/escrow/${dealId}/fund`, {});
      const { id: submissionId } = await insist(creatorId, 'POST', `/deals/${dealId}/submissions`, {
        note: '',
        items: [FINAL_VIDEO],
      });
      await insist(brandId, 'POST', `/deals/${dealId}/approve`, { submissionId });
    },

    async payOut(creatorId, adminId, amountMinor) {
      const { id } = await insist(creatorId, 'POST', '/payouts', {
        amountMinor,
        currency: 'RUB',
        method: SBP,
      });
      await insist(adminId, 'POST', `/admin/payouts/${id}/approve`, {});
      await until(creatorId, `/payouts/${id}`, ({ status }) => status === 'PAID');
    },
  };
}
