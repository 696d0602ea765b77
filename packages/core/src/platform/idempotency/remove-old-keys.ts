import { Injectable } from '@nestjs/common';
import { Clock, HOUR, later } from '../clock/index.js';
import { TransactionRunner } from '../db/index.js';
import { IdempotencyKeys } from './idempotency.repository.js';

/** The contract promises 24 hours; the rest is for clients whose clocks and queues run late. */
const KEPT_FOR_MS = 30 * HOUR;

/** Retention of idempotency keys. */
@Injectable()
export class RemoveOldIdempotencyKeys {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** @returns how many keys went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.runInBatches((tx, limit) => this.keys.removeOlder(tx, before, limit));
  }
}
