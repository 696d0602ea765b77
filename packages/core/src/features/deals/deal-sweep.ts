import { Inject, Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { AppError } from '../../platform/errors/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';

/** Runs a sweep's work over deals, each in a transaction of its own: one that fails holds up no other. */
@Injectable()
export class DealSweep {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @param work returns whether anything was done; a refusal means that somebody was faster
   * @returns how many deals something was done to
   */
  async each(dealIds: string[], work: (tx: Tx, dealId: string) => Promise<boolean>): Promise<number> {
    let done = 0;
    for (const dealId of dealIds) {
      try {
        if (await this.transactions.run((tx) => work(tx, dealId))) done += 1;
      } catch (error) {
        if (!(error instanceof AppError)) this.logger.error({ err: error, dealId }, 'sweep failed on a deal');
      }
    }
    return done;
  }
}
