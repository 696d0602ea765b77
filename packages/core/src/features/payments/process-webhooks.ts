import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { AskAboutPayout } from './ask-about-payout.js';
import { PaymentProvider } from './payment-provider.port.js';
import { SettlePayment } from './settle-payment.js';
import { WebhooksRepository, type StoredWebhook } from './webhooks.repository.js';

const BATCH = 20;

/** Sweep: acts on stored webhooks. A failed one is tried again with growing delay. */
@Injectable()
export class ProcessWebhooks {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly webhooks: WebhooksRepository,
    private readonly settlePayment: SettlePayment,
    private readonly askAboutPayout: AskAboutPayout,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were taken up */
  async execute(): Promise<number> {
    const due = await this.transactions.run((tx) =>
      this.webhooks.claimDue(tx, this.provider.name, this.clock.now(), BATCH),
    );
    for (const webhook of due) {
      try {
        await this.act(webhook);
        await this.transactions.run((tx) => this.webhooks.markProcessed(tx, webhook, this.clock.now()));
      } catch (error) {
        this.logger.warn(
          { err: error, provider: webhook.provider, event: webhook.event },
          'webhook not processed, will be tried again',
        );
      }
    }
    return due.length;
  }

  /** A webhook is a hint: whichever it is about, the provider is asked. */
  private async act({ object, objectId }: StoredWebhook): Promise<void> {
    if (object === 'PAYOUT') await this.askAboutPayout.execute(objectId);
    else await this.settlePayment.execute(objectId);
  }
}
