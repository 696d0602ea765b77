import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';

const KEPT_FOR_MS = 30 * DAY;

/**
 * Retention: finished messages leave after 30 days, like the events they tell of, and with them their codes.
 */
@Injectable()
export class RemoveOldDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.runInBatches((tx, limit) => this.deliveries.removeFinished(tx, before, limit));
  }
}
