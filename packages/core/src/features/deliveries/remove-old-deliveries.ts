import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';

const KEPT_FOR_MS = 30 * DAY;
const BATCH = 500;

/**
 * Retention: finished messages leave after 30 days, like the events they tell of, and with them their codes.
 * Small batches, a transaction each; it can stop anywhere and go on later.
 */
@Injectable()
export class RemoveOldDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  /** @returns how many went */
  async execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.transactions.run((tx) => this.deliveries.removeFinished(tx, before, BATCH));
    }
    return total;
  }
}
