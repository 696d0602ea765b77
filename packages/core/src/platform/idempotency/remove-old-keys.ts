import { Injectable } from '@nestjs/common';
import { Clock, HOUR, later } from '../clock/index.js';
import { TransactionRunner } from '../db/index.js';
import { IdempotencyKeys } from './idempotency.repository.js';

/** The contract promises 24 hours; the rest is for clients whose clocks and queues run late. */
const KEPT_FOR_MS = 30 * HOUR;
const BATCH = 500;

/** Retention of idempotency keys, in small batches of a transaction each. */
@Injectable()
export class RemoveOldIdempotencyKeys {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** @returns how many keys went */
  async execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.transactions.run((tx) => this.keys.removeOlder(tx, before, BATCH));
    }
    return total;
  }
}
