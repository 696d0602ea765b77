import { Injectable } from '@nestjs/common';
import { Clock, MINUTE, later } from '../../platform/clock/index.js';
import { Pool, type Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { hashSecretToken, newSecretToken } from './secret-token.js';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './session-terms.js';
import type { Origin, SessionUser } from './session-user.js';

interface SessionRow extends SessionUser {
  lastSeenAt: Date;
  absoluteExpiresAt: Date;
}

/** Runs on every authenticated request: one index scan of `token_hash`, one of the user's primary key. */
const AUTHENTICATE = {
  name: 'session-authenticate',
  text: `SELECT u.id, u.email, u.role, u.status, u.display_name AS "displayName", s.id AS "sessionId",
           s.last_seen_at AS "lastSeenAt", s.absolute_expires_at AS "absoluteExpiresAt"
         FROM session s JOIN app_user u ON u.id = s.user_id
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.idle_expires_at > $2 AND s.absolute_expires_at > $2
           AND u.status <> 'DELETED'`,
};

const TOUCH = {
  name: 'session-touch',
  text: 'UPDATE session SET last_seen_at = $2, idle_expires_at = $3 WHERE id = $1 AND last_seen_at < $2',
};

/** The only writer of `session`. */
@Injectable()
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns undefined when unknown, expired, revoked, or when the user is gone */
  async authenticate(token: string): Promise<SessionUser | undefined> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<SessionRow>({
      ...AUTHENTICATE,
      values: [hashSecretToken(token), now],
    });
    const row = rows[0];
    if (!row) return undefined;
    const { lastSeenAt, absoluteExpiresAt, ...user } = row;
    if (now.getTime() - lastSeenAt.getTime() >= MINUTE)
      await this.touch(user.sessionId, now, absoluteExpiresAt);
    return user;
  }

  async open(tx: Tx, userId: string, origin: Origin): Promise<{ id: string; token: string }> {
    const now = this.clock.now();
    const session = { id: this.ids.next(), token: newSecretToken() };
    await tx
      .insertInto('session')
      .values({
        id: session.id,
        tokenHash: hashSecretToken(session.token),
        userId,
        createdAt: now,
        lastSeenAt: now,
        idleExpiresAt: later(now, SESSION_IDLE_MS),
        absoluteExpiresAt: later(now, SESSION_ABSOLUTE_MS),
        userAgent: deviceOf(origin),
        ip: origin.ip,
      })
      .execute();
    return session;
  }

  /** Whether the user has been seen with this browser before, in a session of any age. */
  async knowsDevice(tx: Tx, userId: string, origin: Origin): Promise<boolean> {
    const seen = await tx
      .selectFrom('session')
      .select('id')
      .where('userId', '=', userId)
      .where('userAgent', '=', deviceOf(origin))
      .limit(1)
      .executeTakeFirst();
    return seen !== undefined;
  }

  /** @returns whether the user had such a session */
  async revoke(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('session')
      .set({ revokedAt: this.clock.now() })
      .where('id', '=', sessionId)
      .where('userId', '=', userId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** @param exceptId the session that stays; none when absent */
  async revokeAll(tx: Tx, userId: string, exceptId?: string): Promise<void> {
    await tx
      .updateTable('session')
      .set({ revokedAt: this.clock.now() })
      .where('userId', '=', userId)
      .where('revokedAt', 'is', null)
      .$if(exceptId !== undefined, (query) => query.where('id', '<>', exceptId!))
      .execute();
  }

  /** At most once a minute: "last seen" is for people, and a write on each read would cost more than the read. */
  private async touch(sessionId: string, now: Date, absoluteExpiresAt: Date): Promise<void> {
    const idleExpiresAt = new Date(Math.min(now.getTime() + SESSION_IDLE_MS, absoluteExpiresAt.getTime()));
    await this.pool.query({ ...TOUCH, values: [sessionId, now, idleExpiresAt] });
  }
}

const deviceOf = ({ userAgent }: Origin): string => userAgent.slice(0, 400);
