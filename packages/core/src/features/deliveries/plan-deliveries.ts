import { Injectable } from '@nestjs/common';
import type { DeliveryChannel, Tx } from '../../platform/db/index.js';
import { DeliveriesRepository, type PlannedMessage } from './deliveries.repository.js';
import { ReachRepository } from './reach.repository.js';

/**
 * Puts a message of an event on its way to each of `userIds` whom the channel reaches. It commits with the
 * caller's transaction; planning the same again adds nothing.
 */
@Injectable()
export class PlanDeliveries {
  constructor(
    private readonly reach: ReachRepository,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  async execute(
    tx: Tx,
    channel: DeliveryChannel,
    message: PlannedMessage,
    userIds: readonly string[],
  ): Promise<void> {
    const reached = await this.reach.filter(tx, channel, userIds);
    await this.deliveries.insert(tx, channel, message, reached);
  }
}
