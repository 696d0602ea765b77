// Sessions by SQL: logging in would be measured by its password hash.
import { createHash, randomBytes } from 'node:crypto';

/** @returns {Promise<Map<string, string>>} user id → cookie */
export async function openSessions(admin, userIds) {
  const sessions = userIds.map((id) => ({ id, token: randomBytes(32).toString('base64url') }));
  await admin.query(
    `INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, user_agent, ip)
     SELECT gen_random_uuid(), hash, owner, now(), now(), now() + interval '1 day', now() + interval '1 day', 'bench', '127.0.0.1'
     FROM unnest($1::uuid[], $2::bytea[]) AS s (owner, hash)`,
    [sessions.map(({ id }) => id), sessions.map(({ token }) => createHash('sha256').update(token).digest())],
  );
  return new Map(sessions.map(({ id, token }) => [id, `dubl_session=${token}`]));
}
