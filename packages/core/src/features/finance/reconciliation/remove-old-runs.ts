import { Injectable } from '@nestjs/common';
import { Clock, DAY, later } from '../../../platform/clock/index.js';
import { TransactionRunner } from '../../../platform/db/index.js';
import { RunsRepository } from './runs.repository.js';

const KEPT_FOR_MS = 90 * DAY;

/** Retention: runs that found nothing leave after 90 days; those that found something stay. */
@Injectable()
export class RemoveOldRuns {
  constructor(
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
    private readonly runs: RunsRepository,
  ) {}

  /** @returns how many runs went */
  execute(): Promise<number> {
    const before = later(this.clock.now(), -KEPT_FOR_MS);
    return this.transactions.run((tx) => this.runs.removeCleanBefore(tx, before));
  }
}
