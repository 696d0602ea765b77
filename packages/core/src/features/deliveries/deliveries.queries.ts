import { Injectable } from '@nestjs/common';
import { Prisma, type DeliveryChannel } from '../../platform/db/index.js';

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
}
