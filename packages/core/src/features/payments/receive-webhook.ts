import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { AppError, notFound } from '../../platform/errors/index.js';
import { PaymentProvider } from './payment-provider.port.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Verifies and stores a webhook; ProcessWebhooks acts on it after the provider has its answer. */
@Injectable()
export class ReceiveWebhook {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly webhooks: WebhooksRepository,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  async execute(
    providerName: string,
    headers: Record<string, string | string[] | undefined>,
    rawBody: string,
  ): Promise<void> {
    if (providerName !== this.provider.name) throw notFound();
    const webhook = this.provider.parseWebhook(headers, rawBody);
    if (!webhook) throw new AppError('FORBIDDEN', {}, 'Подпись уведомления не сходится.');
    const key = { provider: providerName, ...webhook };
    await this.transactions.run((tx) => this.webhooks.store(tx, key, this.clock.now()));
  }
}
