import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock, later } from '../../platform/clock/index.js';
import type { DeliveryChannel, Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { OutgoingMessage } from './channel-sender.port.js';
import type { Verdict } from './verdict.js';
import { newMessageCode } from './message-code.js';
import { shownOffer } from './shown-offer.js';

export type PlannedMessage = Pick<
  OutgoingMessage,
  'eventId' | 'type' | 'title' | 'body' | 'href' | 'requestId'
> &
  Partial<Pick<OutgoingMessage, 'offer'>>;

export type ClaimedMessage = OutgoingMessage & { failures: number };

/** A statement takes 65,535 parameters. */
const ROWS_A_STATEMENT = 1_000;

/** The only writer of `delivery`. */
@Injectable()
export class DeliveriesRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One per event, user and channel, however often it is written. */
  async insert(
    tx: Tx,
    channel: DeliveryChannel,
    { offer, ...message }: PlannedMessage,
    userIds: readonly string[],
  ): Promise<void> {
    const now = this.clock.now();
    const shown = { invitationId: offer?.id, invitationRevision: offer?.revision };
    const shared = { ...message, ...shown, channel, createdAt: now, nextAttemptAt: now };
    for (let start = 0; start < userIds.length; start += ROWS_A_STATEMENT) {
      const part = userIds.slice(start, start + ROWS_A_STATEMENT);
      await tx
        .insertInto('delivery')
        .values(part.map((userId) => ({ ...shared, id: this.ids.next(), code: newMessageCode(), userId })))
        .onConflict((conflict) => conflict.columns(['eventId', 'userId', 'channel']).doNothing())
        .execute();
    }
  }

  /**
   * Takes up to `limit` due messages for `leaseMs`, and counts the attempt: it commits before the call. Of each
   * recipient only the oldest unfinished message is taken, so that a retry holds back what came after it. A
   * claim that was not finished in time is taken again. SKIP LOCKED passes over what another worker is claiming.
   */
  async claimDue(
    tx: Tx,
    channel: DeliveryChannel,
    limit: number,
    leaseMs: number,
  ): Promise<ClaimedMessage[]> {
    const now = this.clock.now();
    const rows = await tx
      .with('due', (db) =>
        db
          .selectFrom('delivery as message')
          .select('message.id')
          .where('message.channel', '=', channel)
          .where('message.status', '=', 'PENDING')
          .where('message.nextAttemptAt', '<=', now)
          .where((where) =>
            where.or([where('message.claimedUntil', 'is', null), where('message.claimedUntil', '<=', now)]),
          )
          .where((where) =>
            where.not(
              where.exists(
                where
                  .selectFrom('delivery as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.userId', '=', 'message.userId')
                  .whereRef('earlier.channel', '=', 'message.channel')
                  .whereRef('earlier.seq', '<', 'message.seq')
                  .where('earlier.status', '=', 'PENDING'),
              ),
            ),
          )
          .orderBy('message.nextAttemptAt')
          .limit(limit)
          .forUpdate('message')
          .skipLocked(),
      )
      .updateTable('delivery')
      .from('due')
      .whereRef('delivery.id', '=', 'due.id')
      .set({ claimedUntil: later(now, leaseMs), attempts: sql`delivery.attempts + 1` })
      .returning([
        'delivery.id as deliveryId',
        'eventId',
        'userId',
        'type',
        'title',
        'body',
        'href',
        'invitationId',
        'invitationRevision',
        'code',
        'requestId',
        'attempts as attempt',
        'failures',
        'createdAt',
      ])
      .execute();
    return rows.map(({ invitationId, invitationRevision, ...row }) => ({
      ...row,
      offer: shownOffer(invitationId, invitationRevision),
    }));
  }

  /**
   * Records what became of a claim. A final verdict holds whoever brings it: the message is out, or never will
   * be. To be tried again is only for the latest claim to say.
   * @returns false when the message was finished meanwhile, or is in other hands
   */
  async record(tx: Tx, message: ClaimedMessage, verdict: Verdict): Promise<boolean> {
    const isFinal = verdict.status !== 'PENDING';
    const { numUpdatedRows } = await tx
      .updateTable('delivery')
      .set({ ...verdict, claimedUntil: null, finishedAt: isFinal ? this.clock.now() : null })
      .where('id', '=', message.deliveryId)
      .where('status', '=', 'PENDING')
      .$if(!isFinal, (query) => query.where('attempts', '=', message.attempt))
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** @returns how many messages that were finished before `before` went, at most `limit` */
  async removeFinished(tx: Tx, before: Date, limit: number): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('delivery')
      .where('id', 'in', (query) =>
        // SKIP LOCKED: two workers that clean up at once share the work.
        query
          .selectFrom('delivery')
          .select('id')
          .where('finishedAt', '<', before)
          .orderBy('finishedAt')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
