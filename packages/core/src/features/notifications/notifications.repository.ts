import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import {
  prepared,
  type NotificationChannel,
  type NotificationGroup,
  type Tx,
} from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { ADMINS, type Notice } from './telling.js';

export interface Recipient {
  userId: string;
  off: NotificationChannel[];
}

/** As text: the driver does not read arrays of enums. */
const NOT_WANTED = sql<
  NotificationChannel[]
>`coalesce(array_agg(choice.channel::text) FILTER (WHERE choice.channel IS NOT NULL), '{}')`.as('off');

/** The only writer of `notification`. */
@Injectable()
export class NotificationsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One notification per event and user, however often it is written. */
  async insert(
    tx: Tx,
    { eventId, type, title, body, href }: Omit<Notice, 'to' | 'except'> & { eventId: string; type: string },
    userIds: readonly string[],
  ): Promise<void> {
    if (userIds.length === 0) return;
    const ids = userIds.map(() => this.ids.next());
    await sql`
      INSERT ${prepared} INTO notification (id, user_id, event_id, type, title, body, href, created_at)
      SELECT id, user_id, ${eventId}, ${type}, ${title}, ${body}, ${href}, ${this.clock.now()}
      FROM unnest(${ids}::uuid[], ${[...userIds]}::uuid[]) AS recipient (id, user_id)
      ON CONFLICT (event_id, user_id) DO NOTHING`.execute(tx);
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

  /** Everybody the notice is for, with what he has switched off. A user who has been deleted is told nothing. */
  async findRecipients(
    tx: Tx,
    { to, except = null }: Pick<Notice, 'to' | 'except'>,
    group: NotificationGroup,
  ): Promise<Recipient[]> {
    if (to !== ADMINS && to.length === 0) return [];
    const users = tx
      .selectFrom('appUser')
      .leftJoin('notificationPreference as choice', (join) =>
        join
          .onRef('choice.userId', '=', 'appUser.id')
          .on('choice.eventGroup', '=', group)
          .on('choice.isOn', '=', false),
      )
      .select(['appUser.id as userId', NOT_WANTED])
      .groupBy('appUser.id')
      .modifyEnd(prepared)
      .$if(except !== null, (query) => query.where('appUser.id', '<>', except));
    return to === ADMINS
      ? users.where('role', '=', 'ADMIN').where('status', '=', 'ACTIVE').execute()
      : users
          .where(sql<boolean>`app_user.id = ANY (${[...to]}::uuid[])`)
          .where('status', '<>', 'DELETED')
          .execute();
  }
}
