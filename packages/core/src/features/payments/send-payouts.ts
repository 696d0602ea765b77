import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { ProviderOutcomeUnknown, ProviderRefused } from './payment-provider.errors.js';
import { PaymentProvider } from './payment-provider.port.js';
import { decryptMethod } from './payout-method.js';
import { PayoutsRepository, type PayoutRow } from './payouts.repository.js';
import { SettlePayout, type PayoutAnswer } from './settle-payout.js';

const BATCH = 20;

type Claim = PayoutRow & { firstSend: boolean };

const NEVER_MADE: PayoutAnswer = {
  providerPayoutId: null,
  status: 'CANCELED',
  reason: 'Платёжный сервис не принял перевод',
};

/**
 * Sweep: sends approved payouts and asks about those without an answer. A payout is SENDING, committed,
 * before the first call; the payout id is the provider's idempotence key; only the provider's answer ends it.
 * While the key lives, a payout the provider does not know is sent again and cannot become a second one. After
 * that it fails as never made: its money goes back to the balance rather than out a second time.
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
      const claim = await this.transactions.run((tx) =>
        this.payouts.claimNext(tx, this.provider.name, this.clock.now()),
      );
      if (!claim) return count;
      await this.advance(claim);
    }
    return BATCH;
  }

  private async advance(claim: Claim): Promise<void> {
    try {
      const answer = await this.sendOrAsk(claim);
      const news = await this.settle.execute(claim.id, answer);
      if (news.length === 0) await this.putOff(claim, answer.providerPayoutId);
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
  private async sendOrAsk(claim: Claim): Promise<PayoutAnswer> {
    if (claim.firstSend) return this.send(claim);
    return (await this.ask(claim)) ?? (this.isKeyAlive(claim) ? this.send(claim) : NEVER_MADE);
  }

  private async ask({ id, providerPayoutId }: Claim): Promise<PayoutAnswer | null> {
    if (providerPayoutId === null) return this.provider.findPayout(id);
    const payout = await this.provider.getPayout(providerPayoutId);
    // It answered for this payout before: that it knows nothing now is no answer.
    if (!payout) throw new ProviderOutcomeUnknown('PAYOUT_VANISHED');
    return payout;
  }

  private async send(claim: Claim): Promise<PayoutAnswer> {
    try {
      return await this.provider.createPayout({
        payoutId: claim.id,
        amountMinor: claim.amountMinor,
        currency: claim.currency,
        method: decryptMethod(Buffer.from(claim.methodSecret), claim.id, this.config.encryptionKey),
      });
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      return { providerPayoutId: null, status: 'CANCELED', reason: error.reason };
    }
  }

  private isKeyAlive({ sentAt }: Claim): boolean {
    return this.clock.now().getTime() - sentAt!.getTime() < this.provider.keyLifetimeMs;
  }

  /** Changes a payout only that is still SENDING. */
  private async putOff(claim: Claim, providerPayoutId: string | null): Promise<void> {
    await this.transactions.run((tx) =>
      this.payouts.putOff(tx, claim.id, this.clock.now(), providerPayoutId),
    );
  }
}
