import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { LeftBehindQueries } from './left-behind.queries.js';
import { PaymentProvider } from './payment-provider.port.js';

/**
 * Sweep: says in the log what was begun with another provider and is not over. Only that provider knows how it
 * ended, so nothing of it is touched until it is configured again.
 */
@Injectable()
export class ReportLeftBehind {
  constructor(
    private readonly leftBehind: LeftBehindQueries,
    private readonly provider: PaymentProvider,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many deposits and payouts wait */
  async execute(): Promise<number> {
    const others = await this.leftBehind.count(this.provider.name);
    for (const { provider, deposits, payouts } of others)
      this.logger.warn(
        { provider, inUse: this.provider.name, deposits, payouts },
        'left alone: they belong to a provider that is not in use',
      );
    return others.reduce((sum, { deposits, payouts }) => sum + deposits + payouts, 0);
  }
}
