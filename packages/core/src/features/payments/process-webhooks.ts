import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { SettlePayment } from './settle-payment.js';
import { WebhooksRepository } from './webhooks.repository.js';

const BATCH = 20;

/** Sweep: acts on stored webhooks. A failed one is tried again with growing delay. */
@Injectable()
export class ProcessWebhooks {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly webhooks: WebhooksRepository,
    private readonly settlePayment: SettlePayment,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were taken up */
  async execute(): Promise<number> {
    const due = await this.transactions.run((tx) => this.webhooks.claimDue(tx, this.clock.now(), BATCH));
    for (const key of due) {
      try {
        await this.settlePayment.execute(key.objectId);
        await this.transactions.run((tx) => this.webhooks.markProcessed(tx, key, this.clock.now()));
      } catch (error) {
        this.logger.warn(
          { err: error, provider: key.provider, event: key.event },
          'webhook not processed, will be tried again',
        );
      }
    }
    return due.length;
  }
}
