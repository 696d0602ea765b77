import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { afterCommit, type DeliveryChannel, type Tx } from '../../platform/db/index.js';
import { deliveryHintChannel } from '../../platform/queue/index.js';
import { REDIS, type Redis } from '../../platform/redis/index.js';
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
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Pick<Config, 'queuePrefix'>,
  ) {}

  async execute(
    tx: Tx,
    channel: DeliveryChannel,
    message: PlannedMessage,
    userIds: readonly string[],
  ): Promise<void> {
    const reached = await this.reach.filter(tx, channel, userIds);
    if (reached.length === 0) return;
    await this.deliveries.insert(tx, channel, message, reached);
    afterCommit(() => this.wakeLoops());
  }

  /** Losing the hint costs only the pause of a loop. */
  private wakeLoops(): void {
    this.redis.publish(deliveryHintChannel(this.config.queuePrefix), '').catch(() => undefined);
  }
}
