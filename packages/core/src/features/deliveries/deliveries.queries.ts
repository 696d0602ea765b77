import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Prisma, type DeliveryChannel } from '../../platform/db/index.js';
import type { ShownOffer } from './channel-sender.port.js';
import { parseMessageCode } from './message-code.js';
import { shownOffer } from './shown-offer.js';

export interface SentMessage {
  channel: DeliveryChannel;
  sentAt: Date;
}

/** A message that shows an offer, as it was written. */
export interface OfferMessage {
  title: string;
  body: string;
  href: string;
  code: string;
  offer: ShownOffer;
}

export interface ChannelBacklog {
  /** Messages that are not out yet. */
  backlog: number;
  /** How long the most overdue of those that may go out now has been waiting. */
  lagMs: number;
  /** Messages that were given up, of those that are still kept. */
  dead: number;
}

@Injectable()
export class DeliveryQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** Messages that are not out yet, by channel. */
  async countPending(): Promise<Record<DeliveryChannel, number>> {
    const groups = await this.prisma.delivery.groupBy({
      by: ['channel'],
      where: { status: 'PENDING' },
      _count: true,
    });
    const counts = Object.fromEntries(groups.map(({ channel, _count }) => [channel, _count]));
    return { TELEGRAM: 0, EMAIL: 0, ...counts };
  }

  async backlog(channel: DeliveryChannel): Promise<ChannelBacklog> {
    const now = this.clock.now();
    const [row] = await this.prisma.$queryRaw<{ backlog: number; dead: number; oldest: Date | null }[]>`
      WITH unfinished AS MATERIALIZED (
        SELECT next_attempt_at,
               next_attempt_at <= ${now} AND seq = min(seq) OVER (PARTITION BY user_id) AS is_due
        FROM delivery WHERE channel = ${channel}::delivery_channel AND status = 'PENDING'
      )
      SELECT count(*)::int AS backlog, min(next_attempt_at) FILTER (WHERE is_due) AS oldest,
             (SELECT count(*)::int FROM delivery
              WHERE channel = ${channel}::delivery_channel AND status = 'FAILED') AS dead
      FROM unfinished`;
    const { oldest, ...counts } = row!;
    return { ...counts, lagMs: oldest ? Math.max(0, now.getTime() - oldest.getTime()) : 0 };
  }

  /** What a message showed to this user; null where it was to another one, showed no offer, or is long gone. */
  async findOffer(deliveryId: string, userId: string): Promise<OfferMessage | null> {
    const row = await this.prisma.delivery.findFirst({
      where: { id: deliveryId, userId },
      select: {
        title: true,
        body: true,
        href: true,
        code: true,
        invitationId: true,
        invitationRevision: true,
      },
    });
    if (!row) return null;
    const { invitationId, invitationRevision, ...message } = row;
    const offer = shownOffer(invitationId, invitationRevision);
    return offer && { ...message, offer };
  }

  /**
   * The message of ours that carries this code; a call whose answer was lost counts, for it may have arrived.
   * @param typed as people type it
   */
  async findByCode(typed: string): Promise<SentMessage | null> {
    const code = parseMessageCode(typed);
    if (code === undefined) return null;
    const message = await this.prisma.delivery.findFirst({
      where: { code, attempts: { gt: 0 } },
      select: { channel: true, createdAt: true, finishedAt: true },
    });
    return message && { channel: message.channel, sentAt: message.finishedAt ?? message.createdAt };
  }
}
