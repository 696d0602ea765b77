import { Injectable } from '@nestjs/common';
import { Prisma, type DeliveryChannel } from '../../platform/db/index.js';
import { parseMessageCode } from './message-code.js';

export interface SentMessage {
  channel: DeliveryChannel;
  sentAt: Date;
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
