import { Injectable } from '@nestjs/common';
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

@Injectable()
export class DeliveryQueries {
  constructor(private readonly prisma: Prisma) {}

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
