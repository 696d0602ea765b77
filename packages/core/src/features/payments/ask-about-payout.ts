import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { PaymentProvider } from './payment-provider.port.js';
import type { PayoutNews } from './payout-news.js';
import { SettlePayout } from './settle-payout.js';

/**
 * Acts on a webhook about a payout: the provider is asked, and its answer names our payout, so that this
 * works even before the call that made it has returned.
 */
@Injectable()
export class AskAboutPayout {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly settlePayout: SettlePayout,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns what was new; nothing also for what is none of ours: asking again would not help */
  async execute(providerPayoutId: string): Promise<readonly PayoutNews[]> {
    const answer = await this.provider.getPayout(providerPayoutId);
    if (answer?.payoutId) return this.settlePayout.execute(answer.payoutId, answer);
    this.logger.warn({ providerPayoutId }, 'webhook about a payout that is none of ours');
    return [];
  }
}
