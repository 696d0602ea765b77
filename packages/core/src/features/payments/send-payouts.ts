import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { PaymentProvider, type ProviderPayout } from './payment-provider.port.js';
import { decryptMethod } from './payout-method.js';
import { PayoutsRepository, type PayoutRow } from './payouts.repository.js';
import { SettlePayout } from './settle-payout.js';

const BATCH = 20;

type Claim = PayoutRow & { firstSend: boolean };

/**
 * Sweep: sends approved payouts and asks about those without an answer. A payout is SENDING, committed,
 * before the first call; the payout id is the provider's idempotence key; only the provider's answer ends it.
 */
@Injectable()
export class SendPayouts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly settle: SettlePayout,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns how many were sent or asked about */
  async execute(): Promise<number> {
    for (let count = 0; count < BATCH; count += 1) {
      const claim = await this.transactions.run((tx) => this.payouts.claimNext(tx, this.clock.now()));
      if (!claim) return count;
      await this.advance(claim);
    }
    return BATCH;
  }

  private async advance(claim: Claim): Promise<void> {
    try {
      const answer = await this.sendOrAsk(claim);
      if (answer.status === 'PENDING') await this.putOff(claim, answer.providerPayoutId);
      else await this.settle.execute(claim.id, answer);
    } catch (error) {
      // The outcome is unknown: the payout stays SENDING and is asked about later.
      this.logger.warn(
        { err: error, payoutId: claim.id, attempt: claim.attempts },
        'payout has no answer yet',
      );
      await this.putOff(claim, null);
    }
  }

  /** After the first send the provider is asked before anything is sent again. */
  private async sendOrAsk(claim: Claim): Promise<ProviderPayout> {
    const known = claim.firstSend ? null : await this.provider.findPayout(claim.id);
    return (
      known ??
      this.provider.createPayout({
        payoutId: claim.id,
        amountMinor: claim.amountMinor,
        currency: claim.currency,
        method: decryptMethod(Buffer.from(claim.methodSecret), claim.id, this.config.encryptionKey),
      })
    );
  }

  private async putOff(claim: Claim, providerPayoutId: string | null): Promise<void> {
    await this.transactions.run((tx) =>
      this.payouts.putOff(tx, claim.id, this.clock.now(), providerPayoutId),
    );
  }
}
