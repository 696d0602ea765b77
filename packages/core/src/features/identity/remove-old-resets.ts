import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { PasswordResets } from './password-resets.repository.js';

/** A mail is given up after a day, its token ends half an hour later: by then nothing can come of a request. */
const KEPT_FOR_MS = 2 * DAY;
const BATCH = 500;

/** Retention, in small batches, a transaction each; it can stop anywhere and go on later. */
@Injectable()
export class RemoveOldResets {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly resets: PasswordResets,
  ) {}

  /** @returns how many went */
  async execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    let total = 0;
    for (let removed = BATCH; removed === BATCH; total += removed) {
      removed = await this.transactions.run((tx) => this.resets.removeRequested(tx, before, BATCH));
    }
    return total;
  }
}
