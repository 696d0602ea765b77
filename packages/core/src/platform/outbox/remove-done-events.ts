import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../clock/index.js';
import { TransactionRunner } from '../db/index.js';
import { OutboxRelayRepository } from './outbox-relay.repository.js';

const KEPT_FOR_MS = 30 * DAY;
const BATCH = 500;

/**
 * Retention of the outbox: done events leave after 30 days, dead ones stay until somebody has looked.
 * Small batches, a transaction each, so that no lock is held for long; it can stop anywhere and go on later.
 */
@Injectable()
export class RemoveDoneEvents {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly events: OutboxRelayRepository,
  ) {}

  /** @returns how many events went */
  async execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.transactions.run((tx) => this.events.removeDone(tx, before, BATCH));
    }
    return total;
  }
}
