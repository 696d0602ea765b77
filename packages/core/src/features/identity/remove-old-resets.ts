import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { PasswordResets } from './password-resets.repository.js';

/** A mail is given up after a day, its token ends half an hour later: by then nothing can come of a request. */
const KEPT_FOR_MS = 2 * DAY;

/** Retention. */
@Injectable()
export class RemoveOldResets {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly resets: PasswordResets,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.runInBatches((tx, limit) => this.resets.removeRequested(tx, before, limit));
  }
}
