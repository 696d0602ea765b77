import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { ConsumedEvent } from '../../platform/outbox/index.js';
import { ADMINS, type Notice } from './telling.js';

/** A statement takes 65,535 parameters; an event of a popular job has more recipients than fit in one. */
const ROWS_A_STATEMENT = 1_000;

/** The only writer of `notification`. */
@Injectable()
export class NotificationsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * One notification per event and user, however often it is written.
   * @returns whom it was written for
   */
  async insert(
    tx: Tx,
    event: ConsumedEvent,
    { to, except = null, title, body, href }: Notice,
  ): Promise<string[]> {
    const recipients = (await this.findRecipients(tx, to)).filter((userId) => userId !== except);
    const shared = { eventId: event.id, type: event.type, title, body, href, createdAt: this.clock.now() };
    for (let start = 0; start < recipients.length; start += ROWS_A_STATEMENT) {
      const part = recipients.slice(start, start + ROWS_A_STATEMENT);
      await tx
        .insertInto('notification')
        .values(part.map((userId) => ({ ...shared, id: this.ids.next(), userId })))
        .onConflict((conflict) => conflict.columns(['eventId', 'userId']).doNothing())
        .execute();
    }
    return recipients;
  }

  /** @returns false when there is no such notification of this user */
  async markRead(tx: Tx, id: string, userId: string): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('notification')
      .set({ readAt: sql`coalesce(read_at, ${this.clock.now()})` }) // reading again keeps the first time
      .where('id', '=', id)
      .where('userId', '=', userId)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** @returns how many were unread */
  async markAllRead(tx: Tx, userId: string): Promise<number> {
    const { numUpdatedRows } = await tx
      .updateTable('notification')
      .set({ readAt: this.clock.now() })
      .where('userId', '=', userId)
      .where('readAt', 'is', null)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /** @returns how many went */
  async removeRead(tx: Tx, userId: string): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('notification')
      .where('userId', '=', userId)
      .where('readAt', 'is not', null)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** A user who has been deleted meanwhile is told nothing. */
  private async findRecipients(tx: Tx, to: Notice['to']): Promise<string[]> {
    const users = tx.selectFrom('appUser').select('id');
    if (to !== ADMINS && to.length === 0) return [];
    const rows = await (
      to === ADMINS
        ? users.where('role', '=', 'ADMIN').where('status', '=', 'ACTIVE')
        : users.where(sql<boolean>`id = ANY (${[...to]}::uuid[])`).where('status', '<>', 'DELETED')
    ).execute();
    return rows.map(({ id }) => id);
  }
}
