import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../clock/index.js';
import { TransactionRunner } from '../db/index.js';
import { OutboxRelayRepository } from './outbox-relay.repository.js';

const KEPT_FOR_MS = 30 * DAY;

/**
 * Retention of the outbox: done events leave after 30 days, dead ones stay until somebody has looked.
 */
@Injectable()
export class RemoveDoneEvents {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly events: OutboxRelayRepository,
  ) {}

  /** @returns how many events went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.runInBatches((tx, limit) => this.events.removeDone(tx, before, limit));
  }
}
