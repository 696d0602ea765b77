import { Injectable } from '@nestjs/common';
import { Clock, DAY } from '../../../platform/clock/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { RunReconciliation } from './run-reconciliation.js';
import { RunsQueries } from './runs.queries.js';

/**
 * One reconciliation a night, whatever the number of workers and however long they were down: the first that
 * looks after three in the morning in Moscow does it, the unique night on the run decides between two, and
 * the lock of a run that is going on keeps the others from doing the same work.
 */
@Injectable()
export class ReconcileNightly {
  constructor(
    private readonly runs: RunsQueries,
    private readonly run: RunReconciliation,
    private readonly clock: Clock,
  ) {}

  /** @returns how many runs it made: one, or none when this night has its run */
  async execute(): Promise<number> {
    const night = nightOf(this.clock.now());
    if (await this.runs.hasNight(night)) return 0;
    try {
      return (await this.run.execute({ source: 'NIGHTLY', night })) ? 1 : 0;
    } catch (error) {
      if (error instanceof AppError && error.code === 'CONFLICT') return 0; // somebody is at it
      throw error;
    }
  }
}

/** Three in the morning in Moscow is midnight in UTC: a night is a UTC day, and lasts until the next one. */
const nightOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY);
