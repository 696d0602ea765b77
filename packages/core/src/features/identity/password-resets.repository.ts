import { Injectable } from '@nestjs/common';
import { Clock, MINUTE, later } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { hashSecretToken } from './secret-token.js';

/** From the moment the mail is sent. */
export const RESET_TTL_MS = 30 * MINUTE;

/** The only writer of `password_reset`. */
@Injectable()
export class PasswordResets {
  constructor(private readonly clock: Clock) {}

  /** A request without a token as yet. */
  async open(tx: Tx, eventId: string, userId: string): Promise<void> {
    await tx.insertInto('passwordReset').values({ eventId, userId, requestedAt: this.clock.now() }).execute();
  }

  /**
   * Puts the token in place of an earlier one of the same request.
   * @returns false when the request is void: used, overtaken by a newer password, or its user is not active
   */
  async arm(tx: Tx, eventId: string, token: string): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('passwordReset')
      .from('appUser')
      .set({
        tokenHash: hashSecretToken(token),
        expiresAt: later(this.clock.now(), RESET_TTL_MS),
      })
      .whereRef('appUser.id', '=', 'passwordReset.userId')
      .where('appUser.status', '=', 'ACTIVE')
      .where('passwordReset.eventId', '=', eventId)
      .where('passwordReset.usedAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Of two at once with one token the second finds it used. @returns whether the token was still good */
  async markUsed(tx: Tx, userId: string, token: string): Promise<boolean> {
    const now = this.clock.now();
    const { numUpdatedRows } = await tx
      .updateTable('passwordReset')
      .set({ usedAt: now })
      .where('tokenHash', '=', hashSecretToken(token))
      .where('userId', '=', userId)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** A new password ends every request of the user, those whose mail is still on its way among them. */
  async voidAll(tx: Tx, userId: string): Promise<void> {
    await tx
      .updateTable('passwordReset')
      .set({ usedAt: this.clock.now() })
      .where('userId', '=', userId)
      .where('usedAt', 'is', null)
      .execute();
  }

  /** @returns how many that were requested before `before` went, at most `limit` */
  async removeRequested(tx: Tx, before: Date, limit: number): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('passwordReset')
      .where('eventId', 'in', (query) =>
        // SKIP LOCKED: two workers that clean up at once share the work.
        query
          .selectFrom('passwordReset')
          .select('eventId')
          .where('requestedAt', '<', before)
          .orderBy('requestedAt')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
